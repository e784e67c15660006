import { type Api, isPowensError } from "../http/mod.ts";
import {
  type Connector,
  decodeConnectorList,
  UsageError,
} from "../model/mod.ts";
import { listAllConnectors } from "../routes/mod.ts";
import { readJsonFile } from "./read_json_file.ts";
import type { Terminal } from "./terminal.ts";

/** The connectors of a domain at a time, to keep and to compare. */
export interface Snapshot {
  /** The name of the domain. */
  domain: string;
  /** When it was taken, as ISO 8601 in UTC. */
  at: string;
  /** Whether the list was complete; `null` if the API does not count. */
  isWhole: boolean | null;
  /** The UUIDs of connectors that could not be read. */
  unreadable: string[];
  /** The connectors with all expanded keys, sorted by UUID. */
  connectors: Connector[];
}

const EXPAND = ["sources", "fields", "countries", "payment_fields"] as const;

/**
 * Takes a snapshot of a domain.
 *
 * @param api Where the API is and how to call it
 * @param terminal The terminal, which has the time and a signal
 * @param domain The name of the domain
 */
export async function takeSnapshot(
  api: Api,
  { signal, now }: Terminal,
  domain: string,
): Promise<Snapshot> {
  const query = { expand: EXPAND };
  const list = await listAllConnectors(api, query, { signal });
  const { connectors, rejected, isWhole } = list;
  return {
    domain,
    at: new Date(now()).toISOString(),
    isWhole,
    unreadable: uuidsOf(rejected.map(({ value }) => value)),
    connectors: connectors.sort((a, b) => a.uuid < b.uuid ? -1 : 1),
  };
}

/**
 * Reads a snapshot from a file. A list of the API is also a snapshot.
 *
 * @param terminal The terminal, which reads files
 * @param path The path, or `-` for standard input
 * @throws {UsageError} If it is invalid
 */
export async function readSnapshot(
  { readFile }: Terminal,
  path: string,
): Promise<Snapshot> {
  const file = await readJsonFile(readFile, path);
  const { domain, at, isWhole, unreadable } = headOf(file);
  try {
    const { connectors, rejected } = decodeConnectorList(file);
    return {
      domain: typeof domain === "string" ? domain : `"${path}"`,
      at: typeof at === "string" ? at : "an unknown time",
      isWhole: typeof isWhole === "boolean" ? isWhole : null,
      unreadable: [
        ...Array.isArray(unreadable) ? unreadable.map(String) : [],
        ...uuidsOf(rejected.map(({ value }) => value)),
      ],
      connectors,
    };
  } catch (error) {
    if (!isPowensError(error)) throw error;
    throw new UsageError(
      `Cannot read "${path}" as it must be an output of snapshot: ${error.message}`,
    );
  }
}

/** The keys of a snapshot that a list of the API does not have. */
type Head = Partial<Record<keyof Snapshot, unknown>>;

function headOf(file: unknown): Head {
  return typeof file === "object" && file !== null ? file : {};
}

function uuidsOf(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    if (typeof value !== "object" || value === null) return [];
    const { uuid }: { uuid?: unknown } = value;
    return typeof uuid === "string" ? [uuid] : [];
  });
}
