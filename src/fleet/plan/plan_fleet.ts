import { UsageError } from "../../model/mod.ts";
import type { DesiredState } from "../desired/desired_state.ts";
import { readDesiredState } from "../desired/read_desired_state.ts";
import type { FleetConnector } from "../fleet_connector.ts";
import type { FleetReading } from "../read_fleet.ts";
import type { Plan } from "./plan.ts";
import { planCheckedState } from "./plan_checked_state.ts";

/**
 * Plans the changes that bring the connectors of a domain to a desired state.
 * It sends nothing.
 *
 * The plan has only differences, so it may be empty. A `hidden` of `null` means
 * `false`, as documented.
 *
 * It plans only for the given connectors. Lists do not have hidden connectors:
 * read with `readFleet()`, and give it the connectors of the desired state. A
 * selection matches only connectors that were read. To show a hidden connector
 * again, name it by UUID.
 *
 * @param current The result of `readFleet()`, or a list of connectors with
 * `sources` and `countries` expanded. If a reading is not complete, the plan
 * says so for each selection
 * @param desired The desired state
 * @returns The changes, and the parts that cannot be planned
 * @throws {UsageError} If the desired state is invalid, or if a connector was
 * not expanded. `readDesiredState()` returns the issues as data
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { planFleet, readFleet } from "@connectors/powens/fleet";
 *
 * const api = { domain: "acme-sandbox" };
 * const desired = {
 *   connectors: [{ uuid: "338178e6-3d01-564f-9a7b-52ca442459bf", hidden: true }],
 * };
 * const current = await readFleet(api, desired.connectors);
 *
 * assertEquals(planFleet(current, desired).changes, [{
 *   setting: "hidden",
 *   uuid: "338178e6-3d01-564f-9a7b-52ca442459bf",
 *   name: "Connecteur de test",
 *   before: false,
 *   after: true,
 * }]);
 * ```
 */
export function planFleet(
  current: FleetReading | readonly FleetConnector[],
  desired: DesiredState,
): Plan {
  const result = readDesiredState(desired);
  if (result.ok) return planCheckedState(current, result.desired);
  const lines = result.issues.map(({ path, message }) =>
    `\n  ${path || "it"} ${message}`
  );
  throw new UsageError(
    `Cannot plan as the desired state has mistakes:${lines.join("")}`,
  );
}
