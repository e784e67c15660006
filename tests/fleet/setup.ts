import { type Api, ApiError, getConnector } from "../../mod.ts";
import {
  exportFleet,
  type FleetConnector,
  readFleet,
} from "../../src/fleet/mod.ts";
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from "../../src/sandbox/mod.ts";

/** The UUID of the connector for tests, with sources openapi, directaccess. */
export const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** A UUID that no connector has. */
export const NOBODY = "00000000-0000-4000-8000-000000000000";

/** A domain in memory, and how to call it. */
export interface Domain {
  sandbox: Sandbox;
  api: Api;
}

/** A domain in memory, on which nobody waits before trying again. */
export function domainOf(
  options: SandboxOptions = {},
  api: Partial<Api> = {},
): Domain {
  const sandbox = createSandbox(options);
  return {
    sandbox,
    api: {
      domain: "acme-sandbox",
      fetch: sandbox.fetch,
      token: sandbox.token,
      retry: { random: () => 0 },
      ...api,
    },
  };
}

/** Reads a domain in full: what is hidden was never named before. */
export async function readAll(
  { api, sandbox }: Domain,
  options: SandboxOptions = {},
): Promise<FleetConnector[]> {
  const { connectors } = await readFleet(api, await everyone(options));
  sandbox.requests.length = 0;
  return connectors;
}

const everyoneByOptions = new Map<string, Promise<{ uuid: string }[]>>();

/** All connectors that a sandbox with these options has, even hidden ones. */
export function everyone(
  options: SandboxOptions = {},
): Promise<{ uuid: string }[]> {
  const key = JSON.stringify(options);
  const known = everyoneByOptions.get(key) ?? readEveryone(options);
  everyoneByOptions.set(key, known);
  return known;
}

async function readEveryone(
  options: SandboxOptions,
): Promise<{ uuid: string }[]> {
  const { api } = domainOf({ ...options, firstId: 1 });
  // The sandbox counts ids up, and hidden connectors can be had by their ids.
  const named: { uuid: string }[] = [];
  for (let id = 1; id <= (options.size ?? 140); id++) {
    try {
      const { uuid } = await getConnector(api, id);
      named.push({ uuid });
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 404)) throw error;
    }
  }
  return named;
}

/** The state of a domain, to compare it with another. */
export async function stateOf(
  domain: Domain,
  options: SandboxOptions = {},
): Promise<unknown> {
  return exportFleet(await readAll(domain, options));
}

/** The connector of a UUID. */
export function connectorOf(
  connectors: readonly FleetConnector[],
  uuid: string = UUID,
): FleetConnector {
  const connector = connectors.find((one) => one.uuid === uuid);
  if (connector === undefined) throw new Error(`There is no ${uuid}`);
  return connector;
}
