import { isJsonObject } from "../../model/internal.ts";
import type {
  ConnectorField,
  ConnectorPaymentField,
  ConnectorSource,
} from "../../model/mod.ts";
import type { ChangedProperty, DifferenceGrade } from "./difference.ts";

/** Grades a change of a connector. */
export function gradeConnector(
  { property, after }: ChangedProperty,
): DifferenceGrade {
  switch (property) {
    case "restricted":
      return after === true ? "breaking" : "notable";
    case "auth_mechanism":
      return "breaking";
    case "color":
    case "slug":
    case "urls":
      return "cosmetic";
    default:
      return "notable";
  }
}

/** Grades a new or removed source. Forms only have enabled sources. */
export function gradeSourcePresence(
  { disabled }: ConnectorSource,
): DifferenceGrade {
  return disabled === null ? "breaking" : "notable";
}

/** Grades a change of a source. */
export function gradeSource(
  { property, before, after }: ChangedProperty,
): DifferenceGrade {
  switch (property) {
    case "auth_mechanism":
      return "breaking";
    case "disabled":
      return before === null || after === null ? "breaking" : "notable";
    default:
      return "notable";
  }
}

/** Grades a new field. A form without it may be refused. */
export function gradeAddedField(
  { required }: ConnectorField | ConnectorPaymentField,
): DifferenceGrade {
  return required ? "breaking" : "notable";
}

/** Grades a change of a field. */
export function gradeField(
  { property, before, after }: ChangedProperty,
): DifferenceGrade {
  switch (property) {
    case "type":
    case "regex":
    case "auth_mechanisms":
    case "connector_sources":
      return "breaking";
    case "required":
      return after === true ? "breaking" : "notable";
    case "values":
      return gradeChoices(choicesOf(before), choicesOf(after));
    case "label":
    case "description":
      return "cosmetic";
    default:
      return "notable";
  }
}

/** Grades a change of choices by the values that are sent. */
function gradeChoices(
  before: ReadonlySet<unknown>,
  after: ReadonlySet<unknown>,
): DifferenceGrade {
  if ([...before].some((value) => !after.has(value))) return "breaking";
  return before.size < after.size ? "notable" : "cosmetic";
}

/** The values that can be sent for the choices of a field. */
export function choicesOf(values: unknown): Set<unknown> {
  const choices = Array.isArray(values) ? values : [];
  return new Set(
    choices.map((choice: unknown) =>
      isJsonObject(choice) ? choice.value : choice
    ),
  );
}
