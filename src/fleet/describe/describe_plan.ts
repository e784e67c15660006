import type { Change } from "../plan/change.ts";
import type { Plan, Unresolved } from "../plan/plan.ts";
import { many, printable } from "./text.ts";

/**
 * Describes a change in one line, without its connector.
 *
 * @param change The change
 * @returns The line, without anything that steers a terminal
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { describeChange } from "@connectors/powens/fleet";
 *
 * const text = describeChange({
 *   setting: "auth_mechanism",
 *   uuid: "338178e6-3d01-564f-9a7b-52ca442459bf",
 *   name: "Connecteur de test",
 *   source: "openapi",
 *   before: "webauth",
 *   after: "credentials",
 * });
 *
 * assertEquals(text, "openapi auth_mechanism: webauth → credentials");
 * ```
 */
export function describeChange(change: Change): string {
  const { setting, before, after } = change;
  const place = "source" in change ? `${change.source} ${setting}` : setting;
  return printable(`${place}: ${before ?? "none"} → ${after}`);
}

/**
 * Describes in one line a part of a desired state that cannot be planned, and
 * why.
 *
 * @param unresolved The part
 * @returns The line, without anything that steers a terminal
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { describeUnresolved } from "@connectors/powens/fleet";
 *
 * assertEquals(
 *   describeUnresolved({ kind: "emptySelection", path: "selections[1]" }),
 *   "selections[1]: the selection matches no connector that was read",
 * );
 * ```
 */
export function describeUnresolved(unresolved: Unresolved): string {
  return printable(`${unresolved.path}: ${reasonOf(unresolved)}`);
}

function reasonOf(unresolved: Unresolved): string {
  switch (unresolved.kind) {
    case "unknownConnector":
      return `there is no connector ${unresolved.uuid}, or it is hidden and was not read`;
    case "unknownSource":
      return unresolved.uuid === null
        ? `no selected connector has a source "${unresolved.source}"`
        : `${unresolved.uuid} has no source "${unresolved.source}"`;
    case "ambiguousSource":
      return `${unresolved.uuid} has several sources "${unresolved.source}"`;
    case "unavailableMechanism":
      return `the source "${unresolved.source}" of ${unresolved.uuid} does not offer "${unresolved.mechanism}": it offers ${
        unresolved.available.join(", ")
      }`;
    case "emptySelection":
      return "the selection matches no connector that was read";
    case "incompleteList":
      return "the list that was read is not complete, so the selection may match more connectors";
    case "contradiction":
      return `for ${unresolved.setting} of ${unresolved.uuid}, ${
        unresolved.wishes
          .map(({ path, value }) => `${path} says ${value}`)
          .join(" and ")
      }`;
  }
}

/**
 * Describes a plan in lines, for a person to read before it is applied.
 *
 * @param plan The plan
 * @returns The lines, without anything that steers a terminal
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { describePlan } from "@connectors/powens/fleet";
 *
 * const uuid = "338178e6-3d01-564f-9a7b-52ca442459bf";
 * const name = "Connecteur de test";
 * const text = describePlan({
 *   changes: [
 *     { setting: "hidden", uuid, name, before: false, after: true },
 *     { setting: "sync_frequency", uuid, name, before: null, after: 24 },
 *   ],
 *   unresolved: [],
 * });
 *
 * assertEquals(
 *   text,
 *   "Connecteur de test 338178e6-3d01-564f-9a7b-52ca442459bf\n" +
 *     "  hidden: false → true\n" +
 *     "  sync_frequency: none → 24\n" +
 *     "\n" +
 *     "2 changes of 1 connector",
 * );
 * ```
 */
export function describePlan({ changes, unresolved }: Plan): string {
  const lines: string[] = [];
  let last: string | undefined;
  let connectors = 0;
  for (const change of changes) {
    const { uuid, name } = change;
    if (uuid !== last) {
      connectors++;
      lines.push(printable(`${name} ${uuid}`));
    }
    last = uuid;
    lines.push(`  ${describeChange(change)}`);
  }
  if (unresolved.length > 0) {
    if (lines.length > 0) lines.push("");
    lines.push("Cannot be planned:");
    lines.push(...unresolved.map((one) => `  ${describeUnresolved(one)}`));
  }
  if (lines.length > 0) lines.push("");
  lines.push(
    changes.length === 0
      ? "No changes"
      : `${many(changes.length, "change")} of ${many(connectors, "connector")}`,
  );
  return lines.join("\n");
}
