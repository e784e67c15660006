import type { ConnectorSource } from "../../model/mod.ts";
import { changedProperties, sharedKeysSkipped } from "./changed_properties.ts";
import { comparePaymentSettings } from "./compare_payment_settings.ts";
import { compareStability, statusOf } from "./compare_stability.ts";
import type { ConnectorDifference, DifferenceBase } from "./difference.ts";
import { gradeSource, gradeSourcePresence } from "./grade.ts";
import { pairByName } from "./pair_by_name.ts";
import { write } from "./same.ts";

/** Compares the sources of a connector, by their names. */
export function compareSources(
  before: readonly ConnectorSource[],
  after: readonly ConnectorSource[],
  about: Pick<DifferenceBase, "uuid" | "name">,
): ConnectorDifference[] {
  const { pairs, removed, added } = pairByName(
    before,
    after,
    ({ name }) => name,
    writeSource,
  );
  const differences: ConnectorDifference[] = [];
  for (const source of removed) {
    const grade = gradeSourcePresence(source);
    differences.push({ kind: "sourceRemoved", grade, ...about, source });
  }
  for (const source of added) {
    const grade = gradeSourcePresence(source);
    differences.push({ kind: "sourceAdded", grade, ...about, source });
  }
  for (const { before, after } of pairs) {
    const aboutSource = { ...about, source: String(after.name) };
    const skipped = sharedKeysSkipped(before, after);
    for (const changed of changedProperties(before, after, skipped)) {
      const kind = "sourceChanged";
      const grade = gradeSource(changed);
      differences.push({ kind, grade, ...aboutSource, ...changed });
    }
    differences.push(
      ...compareStability(before, after, aboutSource),
      ...comparePaymentSettings(before, after, aboutSource),
    );
  }
  return differences;
}

/** Writes the part of a source that is compared. */
function writeSource(source: ConnectorSource): string {
  return write({
    ...source,
    id: null,
    id_connector: null,
    uuid: null,
    stability: statusOf(source),
  });
}
