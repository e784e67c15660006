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

/** The options of `readFleet()`. */
export interface ReadFleetOptions {
  /**
   * How many connectors to read at the same time, of those that are not in the
   * list.
   *
   * @default {4}
   */
  concurrency?: number | undefined;
  /** Ends the reading. It then rejects with the reason of the signal. */
  signal?: AbortSignal | undefined;
}

/** A malformed connector. */
export interface UnreadableConnector {
  /** Its UUID; `null` if even that cannot be read. */
  uuid: string | null;
  /** Every reason. */
  issues: readonly DecodeIssue[];
}

/** The connectors of a domain that could be read. */
export interface FleetReading {
  /** The listed connectors, then the other named ones. */
  connectors: FleetConnector[];
  /**
   * Whether the list was complete, by its `total`. If the server does not
   * count, it is `false`.
   */
  isWhole: boolean;
  /** The named UUIDs that the domain does not have. */
  missing: string[];
  /** The malformed connectors. */
  unreadable: UnreadableConnector[];
}

const ACTION = "read the fleet";

const EXPAND = ["sources", "countries"] as const satisfies ExpandableKey[];

/**
 * Reads the connectors of a domain for `exportFleet()` and `planFleet()`: all
 * listed ones, and the named ones, even if they are hidden.
 *
 * Lists do not have hidden connectors, and the API does not say which are
 * hidden. Each can only be read alone, by its UUID. So each named connector
 * that is not listed needs a request. Name the connectors that may be hidden:
 * those of the desired state, of an earlier export, or of the domain to copy.
 *
 * @param api Where the API is and how to call it
 * @param named Connectors that may be hidden
 * @param options Concurrency and signal
 * @returns The connectors, and the named ones that are missing
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}
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

/** Refuses connectors without a UUID. */
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
