import { type Api, ApiError } from "../http/mod.ts";
import { invalidArgument, isJsonObject } from "../model/internal.ts";
import {
  DecodeError,
  type DecodeIssue,
  type ExpandableKey,
} from "../model/mod.ts";
import { listConnectors } from "../routes/mod.ts";
import {
  CONCURRENCY,
  forEachAtATime,
  requireConcurrency,
} from "./concurrency.ts";
import type { FleetConnector } from "./fleet_connector.ts";
import { readConnector } from "./read_connector.ts";

/** How to read the connectors of a domain. */
export interface ReadFleetOptions {
  /**
   * How many connectors to read at a time, of those that are not in the list.
   *
   * @default {4}
   */
  concurrency?: number | undefined;
  /** Ends the reading; it then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
}

/** A connector that is not what the API documents. */
export interface UnreadableConnector {
  /** Its UUID; `null` if even that cannot be read. */
  uuid: string | null;
  /** Every reason. */
  issues: readonly DecodeIssue[];
}

/** The connectors of a domain, as far as they could be read. */
export interface FleetReading {
  /** Those that are listed, and then the others that were named. */
  connectors: FleetConnector[];
  /**
   * Whether the list had every connector that is not hidden, by its `total`.
   * Where the server does not count, nobody can say, and it is `false`.
   */
  isWhole: boolean;
  /** The UUIDs that were named, and that no connector of the domain has. */
  missing: string[];
  /** Those that are not what a connector must be. */
  unreadable: UnreadableConnector[];
}

const ACTION = "read the fleet";

const EXPAND = ["sources", "countries"] as const satisfies ExpandableKey[];

/**
 * Reads the connectors of a domain with what `exportFleet()` and `planFleet()`
 * need: all that are listed, and those that are named, even if they are hidden.
 *
 * The lists of the API leave out hidden connectors, and there is no way to ask
 * which these are. They can only be had one by one, by their UUIDs, which costs
 * one request for each that is named and not listed. Name those that may be
 * hidden. To plan, these are the connectors of the desired state. To export
 * again, they are those of an earlier export. To copy another domain, they are
 * its connectors.
 *
 * @param api Where the API is and how to call it
 * @param named Connectors that may be hidden
 * @param options How to read
 * @returns The connectors, and which of those named there are not
 * @throws {UsageError} If an argument makes no sense; nothing was sent
 * @throws {ApiError} If the API refuses
 * @throws {NetworkError} If there is no answer
 * @throws {TimeoutError} If the answer takes too long
 * @throws {DecodeError} If the answer is not a list
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readFleet } from "@connectors/powens/fleet";
 *
 * const api = { domain: "acme-sandbox" };
 * const nobody = { uuid: "00000000-0000-4000-8000-000000000000" };
 * const { connectors, missing } = await readFleet(api, [nobody]);
 *
 * assertEquals(connectors.every(({ hidden }) => hidden !== true), true);
 * assertEquals(missing, [nobody.uuid]);
 * ```
 */
export async function readFleet(
  api: Api,
  named: readonly { uuid: string }[] = [],
  options: ReadFleetOptions = {},
): Promise<FleetReading> {
  const { concurrency = CONCURRENCY, signal } = options;
  requireConcurrency(ACTION, concurrency);
  requireNamed(named);
  const list = await listConnectors(api, { expand: EXPAND }, { signal });
  const connectors: FleetConnector[] = list.connectors;
  const unreadable: UnreadableConnector[] = list.rejected.map((
    { value, issues },
  ) => ({ uuid: uuidOf(value), issues }));
  const known = new Set(
    [...connectors, ...unreadable].map(({ uuid }) => uuid?.toLowerCase()),
  );
  const others: string[] = [];
  for (const { uuid } of named) {
    const lower = uuid.toLowerCase();
    if (known.has(lower)) continue;
    known.add(lower);
    others.push(uuid);
  }
  const found = new Map<string, FleetConnector | DecodeError>();
  await forEachAtATime(concurrency, others, async (uuid) => {
    try {
      const query = { expand: EXPAND };
      found.set(uuid, await readConnector(api, uuid, query, { signal }));
    } catch (error) {
      if (error instanceof DecodeError) found.set(uuid, error);
      else if (!(error instanceof ApiError && error.status === 404)) {
        throw error;
      }
    }
  });
  const missing: string[] = [];
  for (const uuid of others) {
    const one = found.get(uuid);
    if (one === undefined) missing.push(uuid);
    else if (one instanceof DecodeError) {
      unreadable.push({ uuid, issues: one.issues });
    } else connectors.push(one);
  }
  return { connectors, isWhole: list.isWhole === true, missing, unreadable };
}

/** Refuses connectors that are not named by their UUIDs. */
function requireNamed(named: readonly { uuid: string }[]): void {
  const isNamed = (one: unknown) =>
    isJsonObject(one) && typeof one.uuid === "string";
  if (Array.isArray(named) && named.every(isNamed)) return;
  throw invalidArgument(ACTION, "named", "a list of objects with a uuid");
}

/** The UUID of a row that was rejected, if it has one. */
export function uuidOf(value: unknown): string | null {
  return isJsonObject(value) && typeof value.uuid === "string"
    ? value.uuid
    : null;
}
