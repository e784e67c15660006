import { pathId } from "../http/mod.ts";
import { type ApiRoute, invalidArgument } from "../model/internal.ts";

/**
 * Refuses an empty batch, and one that names a connector twice.
 *
 * @param route The route to call
 * @param name The argument that names the connectors
 * @param ids The UUIDs or ids of the connectors
 * @throws {UsageError} If the batch is empty, or if an id is invalid or comes
 * twice
 */
export function checkBatch(
  { method, path }: ApiRoute,
  name: string,
  ids: readonly (string | number)[],
): void {
  const action = `call ${method} ${path}`;
  if (!Array.isArray(ids)) throw invalidArgument(action, name, "a list", ids);
  const distinct = new Set(
    ids.map((id) => pathId(action, name, id).toLowerCase()),
  );
  if (ids.length === 0 || distinct.size < ids.length) {
    throw invalidArgument(
      action,
      name,
      "at least one connector, and each only once",
      ids.join(),
    );
  }
}
