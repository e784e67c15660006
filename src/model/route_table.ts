/**
 * The table of the routes of the API. This module exports nothing else. Each
 * route is a separate constant, so a bundle has only the routes that are
 * called. `API_ROUTES` has all of them. A path follows the base URL, with
 * parameters in braces. `query` is a key of {@linkcode QUERY_KEYS}.
 *
 * @module
 */

/** Lists the connectors of a domain. */
export const LIST_CONNECTORS = {
  method: "GET",
  path: "/connectors",
  query: "connectorList",
} as const;

/** Lists the connectors of a domain, by an older name. */
export const LIST_BANKS = {
  method: "GET",
  path: "/banks",
  query: "connectorList",
} as const;

/** Lists the connectors of a domain, by another older name. */
export const LIST_PROVIDERS = {
  method: "GET",
  path: "/providers",
  query: "connectorList",
} as const;

/** Reads a connector. */
export const GET_CONNECTOR = {
  method: "GET",
  path: "/connectors/{uuid}",
  query: "connector",
} as const;

/** Changes a connector. */
export const UPDATE_CONNECTOR = {
  method: "PUT",
  path: "/connectors/{uuid}",
  query: "connector",
} as const;

/** Changes each of many connectors. */
export const UPDATE_CONNECTORS = {
  method: "PATCH",
  path: "/connectors",
  query: "connector",
} as const;

/** Makes one change to many connectors. */
export const UPDATE_CONNECTORS_BY_ID = {
  method: "PUT",
  path: "/connectors/{connectorIds}",
  query: "connector",
} as const;

/** Lists the sources of a connector. */
export const LIST_CONNECTOR_SOURCES = {
  method: "GET",
  path: "/connectors/{uuid}/sources",
  query: "sourceList",
} as const;

/** Reads a source of a connector. */
export const GET_CONNECTOR_SOURCE = {
  method: "GET",
  path: "/connectors/{uuid}/sources/{sourceId}",
  query: "none",
} as const;

/** Changes a source of a connector. */
export const UPDATE_CONNECTOR_SOURCE = {
  method: "PUT",
  path: "/connectors/{uuid}/sources/{sourceId}",
  query: "none",
} as const;

/** Lists the form fields of a connector. */
export const LIST_CONNECTOR_FIELDS = {
  method: "GET",
  path: "/connectors/{uuid}/fields",
  query: "connector",
} as const;

/** Reads the public key. */
export const GET_PUBLIC_KEY = {
  method: "GET",
  path: "/publickey",
  query: "none",
} as const;

/** Reads the logo of a connector. */
export const GET_LOGO = {
  method: "GET",
  path: "/logos/{file}",
  query: "none",
} as const;
