import { type Answer, answerImage, answerJson } from "./answer.ts";
import type { StoredConnector } from "./catalogue/mod.ts";
import { expandConnector, parseExpansions } from "./expansions.ts";
import type { JsonObject } from "./json.ts";
import type { KeyPair } from "./key_pair.ts";
import { listConnectors, servesCountries } from "./list.ts";
import { drawLogo, parseLogoFile } from "./logos/mod.ts";
import type { RequestBody } from "./parse_body.ts";
import { notFound, Refusal } from "./refusal.ts";
import type { SandboxRoute } from "./sandbox_route.ts";
import {
  checkUpdate,
  CONNECTOR_RULES,
  requireObject,
  SOURCE_RULES,
} from "./update.ts";

/** An allowed request for a route. */
export interface RouteRequest {
  /** The route. */
  route: SandboxRoute;
  /** The parameters in the path, by name. */
  parameters: Readonly<Record<string, string>>;
  /** The query. */
  query: URLSearchParams;
  /** The body. */
  body: RequestBody;
}

/** The data of a domain. */
export interface Domain {
  /** Its connectors, also the hidden ones. */
  connectors: readonly StoredConnector[];
  /** Its keys. */
  keyPair: KeyPair;
}

/**
 * Serves a request on a domain.
 *
 * @throws {Refusal} If the request is invalid
 */
export async function serve(
  domain: Domain,
  request: RouteRequest,
): Promise<Answer> {
  const { route, parameters } = request;
  switch (route) {
    case "GET /publickey":
      return answerJson(await domain.keyPair.getPublicKey());
    case "GET /logos/{file}":
      return serveLogo(domain.connectors, parameters.file ?? "");
    default:
      return answerJson(serveConnectors(domain.connectors, route, request));
  }
}

/** A route about connectors. */
type ConnectorRoute = Exclude<
  SandboxRoute,
  "GET /publickey" | "GET /logos/{file}"
>;

function serveConnectors(
  connectors: readonly StoredConnector[],
  route: ConnectorRoute,
  { parameters, query, body }: RouteRequest,
): JsonObject {
  const { uuid = "", sourceId = "", connectorIds = "" } = parameters;
  switch (route) {
    case "GET /connectors":
      return listConnectors(connectors, query, { key: "connectors" });
    case "GET /banks":
      return listConnectors(connectors, query, {
        key: "banks",
        capability: "bank",
      });
    case "GET /providers":
      return listConnectors(connectors, query, {
        key: "providers",
        capability: "document",
      });
    case "PATCH /connectors": {
      const updates = Object.entries(requireObject(body.value))
        .map(([id, value]) => ({ id, body: { ...body, value } }));
      return updateConnectors(connectors, query, updates);
    }
    case "PUT /connectors/{connectorIds}": {
      const updates = connectorIds.split(",").map((id) => ({ id, body }));
      return updateConnectors(connectors, query, updates);
    }
    case "GET /connectors/{uuid}": {
      const expansions = parseExpansions(query);
      return expandConnector(findConnector(connectors, uuid), expansions);
    }
    case "PUT /connectors/{uuid}": {
      const stored = findConnector(connectors, uuid);
      const expansions = parseExpansions(query);
      const { connector } = stored;
      Object.assign(connector, checkUpdate(connector, body, CONNECTOR_RULES));
      return expandConnector(stored, expansions);
    }
    case "GET /connectors/{uuid}/fields": {
      const { fields } = findConnector(connectors, uuid);
      return { fields, total: fields.length };
    }
    case "GET /connectors/{uuid}/sources": {
      const stored = findConnector(connectors, uuid);
      const sources = servesCountries(stored, query) ? stored.sources : [];
      return { sources, total: sources.length };
    }
    case "GET /connectors/{uuid}/sources/{sourceId}":
      return findSource(findConnector(connectors, uuid), sourceId);
    case "PUT /connectors/{uuid}/sources/{sourceId}": {
      const source = findSource(findConnector(connectors, uuid), sourceId);
      return Object.assign(source, checkUpdate(source, body, SOURCE_RULES));
    }
  }
}

function findConnector(
  connectors: readonly StoredConnector[],
  id: string,
): StoredConnector {
  const found = connectors.find(({ connector }) =>
    connector.uuid === id.toLowerCase() || String(connector.id) === id
  );
  if (found === undefined) throw notFound("connector");
  return found;
}

function findSource(
  { sources }: StoredConnector,
  sourceId: string,
): JsonObject {
  const found = sources.find(({ id }) => String(id) === sourceId);
  if (found === undefined) throw notFound("source");
  return found;
}

/** An update of one connector among several. */
interface ConnectorChange {
  id: string;
  body: RequestBody;
}

/** Makes all of the changes, or none if one of them is refused. */
function updateConnectors(
  connectors: readonly StoredConnector[],
  query: URLSearchParams,
  updates: readonly ConnectorChange[],
): JsonObject {
  if (updates.length === 0) {
    throw new Refusal(400, "missingParameter", "Missing connectors");
  }
  const expansions = parseExpansions(query);
  const checked = updates.map(({ id, body }) => {
    const stored = findConnector(connectors, id);
    const changes = checkUpdate(stored.connector, body, CONNECTOR_RULES);
    return { stored, changes };
  });
  for (const { stored, changes } of checked) {
    Object.assign(stored.connector, changes);
  }
  const rows = checked.map(({ stored }) => expandConnector(stored, expansions));
  return { connectors: rows, total: rows.length };
}

function serveLogo(
  connectors: readonly StoredConnector[],
  file: string,
): Answer {
  const logo = parseLogoFile(file);
  const found = connectors.find(({ connector }) =>
    connector.uuid === logo?.uuid
  );
  if (logo === undefined || found === undefined) throw notFound("logo");
  const { uuid, color } = found.connector;
  const image = drawLogo(logo.format, {
    uuid: String(uuid),
    color: typeof color === "string" ? color : null,
  });
  return answerImage(image, logo.type);
}
