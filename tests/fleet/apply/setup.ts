import type { SandboxRoute } from "../../../src/sandbox/mod.ts";
import {
  type Change,
  type ChangeResult,
  type DesiredState,
  type Outcome,
  type Plan,
  planFleet,
  readFleet,
} from "../../../src/fleet/mod.ts";
import { type Domain, UUID } from "../setup.ts";

/** The route of a batch. */
export const PATCH: SandboxRoute = "PATCH /connectors";
/** The route that changes a source. */
export const PUT_SOURCE: SandboxRoute =
  "PUT /connectors/{uuid}/sources/{sourceId}";

/** The plan for a desired state of a domain, and no request so far. */
export async function planFor(
  { api, sandbox }: Domain,
  desired: DesiredState,
): Promise<Plan> {
  const { connectors } = await readFleet(api, desired.connectors);
  sandbox.requests.length = 0;
  return planFleet(connectors, desired);
}

/** A plan of some changes of the connector for tests. */
export function planOf(...changes: Partial<Change>[]): Plan {
  const base = { uuid: UUID, name: "Connecteur de test" };
  return {
    // The tests give what is missing.
    changes: changes.map((change) => ({ ...base, ...change }) as Change),
    unresolved: [],
  };
}

/** A change that hides the connector for tests. */
export const HIDE = { setting: "hidden", before: false, after: true } as const;

/** The statuses of an outcome. */
export function statusesOf({ results }: Outcome): ChangeResult["status"][] {
  return results.map(({ status }) => status);
}

/** The routes that were called. */
export function routesOf({ sandbox }: Domain): (SandboxRoute | undefined)[] {
  return sandbox.requests.map(({ route }) => route);
}
