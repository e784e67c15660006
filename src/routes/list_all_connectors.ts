import type { Api, CallOptions } from "../http/mod.ts";
import { invalidArgument } from "../model/internal.ts";
import type {
  ConnectorList,
  ExpandedConnector,
  RejectedRow,
} from "../model/mod.ts";
import { listConnectors } from "./list_connectors.ts";
import type { ConnectorListQuery, ExpandItem } from "./query.ts";

/** The first overlap of two pages, in rows. */
const OVERLAP = 10;

/**
 * Lists all connectors of a domain, even if the server splits the list into
 * pages.
 *
 * If the server sends all at once, it makes one request. Each connector comes
 * once, even if the list changes between two pages. A connector that is added
 * or removed meanwhile may be missing. To notice a change, each page overlaps
 * the previous one. If it does not begin with a known connector, it is read
 * again from further back.
 *
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param query The connectors to list, and the keys to expand
 * @param options Options of each request; the `deadline` is for one page
 * @returns The connectors; `isWhole` says whether they are all
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listAllConnectors } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const api = { domain: "acme-sandbox", fetch: createSandbox().fetch };
 * const { connectors, total, isWhole } = await listAllConnectors(api);
 *
 * assertEquals(connectors.length, total);
 * assertEquals(isWhole, true);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export async function listAllConnectors<
  const E extends readonly ExpandItem[] = [],
>(
  api: Api,
  query?: Omit<ConnectorListQuery<E>, "limit" | "offset" | "top" | "top_key">,
  options?: CallOptions,
): Promise<ConnectorList<E>> {
  for (const key of ["limit", "offset", "top", "top_key"]) {
    if (query && key in query) {
      throw invalidArgument("list all connectors", key, "left out");
    }
  }
  const connectors = new Map<string, ExpandedConnector<E>>();
  const rejected = new Map<string | number, RejectedRow>();
  /** The end of the last page. */
  let end = 0;
  /** How many rows before the end the next page begins. */
  let back = 0;
  /** How many pages in a row had no new connector. */
  let repeated = 0;
  while (true) {
    const offset = Math.max(0, end - back);
    const asked = offset > 0 ? { ...query, offset } : query;
    const page = await listConnectors<E>(api, asked, options);
    const isJoined = page.connectors.slice(0, 1).some(({ uuid }) =>
      connectors.has(uuid)
    );
    if (offset > 0 && back > 0 && !isJoined) {
      // More rows were removed than the pages overlap. The rows that moved up
      // may be before this page.
      back *= 2;
      continue;
    }
    const known = connectors.size + rejected.size;
    for (const connector of page.connectors) {
      connectors.set(connector.uuid, connector);
    }
    for (const row of page.rejected) {
      const index = offset + row.index;
      rejected.set(uuidOf(row.value) ?? index, { ...row, index });
    }
    const listed = connectors.size + rejected.size;
    const count = page.connectors.length + page.rejected.length;
    const { total } = page;
    end = offset + count;
    back = Math.floor(Math.min(OVERLAP, count / 2));
    repeated = listed > known ? 0 : repeated + 1;
    // A server without `offset` always sends the same page.
    if (total === null || end >= total || repeated > 1) {
      return {
        connectors: [...connectors.values()],
        total,
        isWhole: total === null ? null : listed >= total,
        rejected: [...rejected.values()],
      };
    }
  }
}

function uuidOf(row: unknown): string | undefined {
  const { uuid }: Record<string, unknown> = Object(row);
  return typeof uuid === "string" ? uuid : undefined;
}
