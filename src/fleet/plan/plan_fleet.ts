import { UsageError } from "../../model/mod.ts";
import type { DesiredState } from "../desired/desired_state.ts";
import { readDesiredState } from "../desired/read_desired_state.ts";
import type { FleetConnector } from "../fleet_connector.ts";
import type { FleetReading } from "../read_fleet.ts";
import type { Plan } from "./plan.ts";
import { planCheckedState } from "./plan_checked_state.ts";

/**
 * Says what is to be done to bring the connectors of a domain to a desired
 * state. It sends nothing, and needs nothing but what it is given.
 *
 * The plan has what differs and nothing else: it is empty where all is as it
 * should be. A `hidden` of `null` is `false`, as the API documents it.
 *
 * It plans only for the connectors that are given. The lists of the API leave
 * out hidden ones: read with `readFleet()`, and give it the connectors of the
 * desired state. A selection only selects from what was read, so that a
 * connector that is hidden is shown again by its UUID alone.
 *
 * @param current The connectors as they are: what `readFleet()` answers, or a
 * list of them with `sources` and `countries` expanded. Of a reading that is
 * not whole, the plan says so for each selection
 * @param desired What they are to be like
 * @returns The changes, and what nothing could be planned for
 * @throws {UsageError} If the desired state is not one, of which
 * `readDesiredState()` tells the same as data; or if a connector was not
 * expanded
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
