import type { StoredConnector } from "./catalogue/mod.ts";
import type { SandboxRoute } from "./fault.ts";
import type { Json, JsonObject } from "./json.ts";
import { listConnectors, present, readExpansions, serves } from "./list.ts";
import { notFound, Refusal } from "./refusal.ts";
import {
  CONNECTOR_RULES,
  prepareUpdate,
  readObject,
  SOURCE_RULES,
} from "./update.ts";

/** A request that was found to be for a route, and allowed. */
export interface Errand {
  /** The route. */
  route: SandboxRoute;
  /** The ids in the path. */
  ids: readonly string[];
  /** The query. */
  query: URLSearchParams;
  /** The parsed body; `undefined` if there is none, or it is not JSON. */
  body: Json | undefined;
}

/**
 * Does what a request asks for, on the connectors of a domain; throws a
 * {@linkcode Refusal} where it must not be done.
 */
export function serve(
  connectors: readonly StoredConnector[],
  { route, ids, query, body }: Errand,
): JsonObject {
  switch (route) {
    case "GET /connectors":
      return listConnectors(connectors, query, "connectors");
    case "GET /banks":
      return listConnectors(connectors, query, "banks");
    case "GET /providers":
      return listConnectors(connectors, query, "providers");
    case "PATCH /connectors":
      return updateMany(connectors, Object.entries(readObject(body)));
    case "PUT /connectors/{connectorIds}":
      return updateMany(connectors, ids.map((id) => [id, body]));
  }
  const [connectorId = "", sourceId = ""] = ids;
  const stored = find(connectors, connectorId);
  switch (route) {
    case "GET /connectors/{uuid}":
      return present(stored, readExpansions(query));
    case "PUT /connectors/{uuid}":
      prepareUpdate(stored.connector, body, CONNECTOR_RULES)();
      return present(stored);
    case "GET /connectors/{uuid}/sources": {
      const sources = serves(stored, query) ? stored.sources : [];
      return { sources, total: sources.length };
    }
  }
  const source = stored.sources.find(({ id }) => String(id) === sourceId);
  if (source === undefined) throw notFound("source");
  if (route === "PUT /connectors/{uuid}/sources/{sourceId}") {
    prepareUpdate(source, body, SOURCE_RULES)();
  }
  return source;
}

function find(
  connectors: readonly StoredConnector[],
  id: string,
): StoredConnector {
  const found = connectors.find(({ connector }) =>
    connector.uuid === id.toLowerCase() || String(connector.id) === id
  );
  if (found === undefined) throw notFound("connector");
  return found;
}

/** Makes all of the changes, or none if one of them is refused. */
function updateMany(
  connectors: readonly StoredConnector[],
  updates: readonly (readonly [id: string, update: Json | undefined])[],
): JsonObject {
  if (updates.length === 0) {
    throw new Refusal(400, "missingParameter", "Missing connectors");
  }
  const changes = updates.map(([id, update]) => {
    const stored = find(connectors, id);
    const apply = prepareUpdate(stored.connector, update, CONNECTOR_RULES);
    return { stored, apply };
  });
  for (const { apply } of changes) apply();
  const rows = changes.map(({ stored }) => present(stored));
  return { connectors: rows, total: rows.length };
}
