/** The keys that the query of a route may have, by what the route answers. */
export const QUERY_KEYS = {
  connectorList: [
    "country_codes",
    "expand",
    "id_payment",
    "limit",
    "offset",
    "top",
    "top_key",
  ],
  connector: ["expand"],
  sourceList: ["country_codes"],
  none: [],
} as const;

/**
 * The routes of the API, by the names of the functions that call them. All else
 * that is said of routes is derived from this table: the client's paths, the
 * template in its events, what a cache may keep, and what the sandbox answers.
 *
 * A path stands behind the base URL, with its parameters in braces. `query` is
 * a key of {@linkcode QUERY_KEYS}.
 */
export const API_ROUTES = {
  listConnectors: {
    method: "GET",
    path: "/connectors",
    query: "connectorList",
  },
  listBanks: { method: "GET", path: "/banks", query: "connectorList" },
  listProviders: { method: "GET", path: "/providers", query: "connectorList" },
  getConnector: {
    method: "GET",
    path: "/connectors/{uuid}",
    query: "connector",
  },
  updateConnector: {
    method: "PUT",
    path: "/connectors/{uuid}",
    query: "connector",
  },
  updateConnectors: {
    method: "PATCH",
    path: "/connectors",
    query: "connector",
  },
  updateConnectorsById: {
    method: "PUT",
    path: "/connectors/{connectorIds}",
    query: "connector",
  },
  listConnectorSources: {
    method: "GET",
    path: "/connectors/{uuid}/sources",
    query: "sourceList",
  },
  getConnectorSource: {
    method: "GET",
    path: "/connectors/{uuid}/sources/{sourceId}",
    query: "none",
  },
  updateConnectorSource: {
    method: "PUT",
    path: "/connectors/{uuid}/sources/{sourceId}",
    query: "none",
  },
  listConnectorFields: {
    method: "GET",
    path: "/connectors/{uuid}/fields",
    query: "connector",
  },
  getPublicKey: { method: "GET", path: "/publickey", query: "none" },
  getLogo: { method: "GET", path: "/logos/{file}", query: "none" },
} as const;

/** A route of the API. */
export type ApiRoute = (typeof API_ROUTES)[keyof typeof API_ROUTES];

/** The name of a route: its method and its path, such as `GET /connectors`. */
export type ApiRouteName<R extends ApiRoute = ApiRoute> = R extends ApiRoute
  ? `${R["method"]} ${R["path"]}`
  : never;
