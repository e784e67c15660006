import type { ConnectorField, ConnectorPaymentField } from "../../model/mod.ts";
import { changedProperties } from "./changed_properties.ts";
import type {
  AddedField,
  ChangedField,
  ConnectorDifference,
  RemovedField,
} from "./difference.ts";
import { gradeAddedField, gradeField } from "./grade.ts";
import { pairByName } from "./pair_by_name.ts";
import { write } from "./same.ts";

/** Compares the fields of a form, by their names. */
export function compareFields(
  before: readonly (ConnectorField | ConnectorPaymentField)[],
  after: readonly (ConnectorField | ConnectorPaymentField)[],
  about: Pick<ChangedField, "uuid" | "name" | "form">,
): ConnectorDifference[] {
  const { pairs, removed, added } = pairByName(
    before,
    after,
    ({ name }) => name,
    write,
  );
  return [
    ...removed.map((field): RemovedField => ({
      kind: "fieldRemoved",
      grade: "breaking",
      ...about,
      field,
    })),
    ...added.map((field): AddedField => ({
      kind: "fieldAdded",
      grade: gradeAddedField(field),
      ...about,
      field,
    })),
    ...pairs.flatMap(({ before, after }) =>
      changedProperties(before, after).map((changed): ChangedField => ({
        kind: "fieldChanged",
        grade: gradeField(changed),
        ...about,
        field: after.name,
        ...changed,
      }))
    ),
  ];
}
