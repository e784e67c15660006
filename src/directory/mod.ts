/**
 * The connectors of a domain, decoded, searchable and kept fresh.
 *
 * @example In a Worker
 * ```ts ignore
 * import { waitUntil } from "cloudflare:workers";
 * import { createDirectory } from "@connectors/powens/directory";
 *
 * const directory = createDirectory(
 *   { domain: "acme-sandbox" },
 *   { fresh: 300_000, stale: 3_600_000, waitUntil },
 * );
 *
 * export default {
 *   async fetch(request) {
 *     const text = new URL(request.url).searchParams.get("q") ?? "";
 *     const { search } = await directory.read({ signal: request.signal });
 *     return Response.json(search(text).map(({ connector }) => connector.name));
 *   },
 * };
 * ```
 *
 * @module
 */
export {
  type ConnectorDirectory,
  createDirectory,
  type DirectoryOptions,
  type DirectoryQuery,
} from "./create_directory.ts";
export type { Directory } from "./directory.ts";
