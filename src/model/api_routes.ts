import type * as routeTable from "./route_table.ts";
import {
  GET_CONNECTOR,
  GET_CONNECTOR_SOURCE,
  GET_LOGO,
  GET_PUBLIC_KEY,
  LIST_BANKS,
  LIST_CONNECTOR_FIELDS,
  LIST_CONNECTOR_SOURCES,
  LIST_CONNECTORS,
  LIST_PROVIDERS,
  UPDATE_CONNECTOR,
  UPDATE_CONNECTOR_SOURCE,
  UPDATE_CONNECTORS,
  UPDATE_CONNECTORS_BY_ID,
} from "./route_table.ts";

/** A route of the API. */
export type ApiRoute = (typeof routeTable)[keyof typeof routeTable];

/** The name of a route: its method and its path, such as `GET /connectors`. */
export type ApiRouteName<R extends ApiRoute = ApiRoute> = R extends ApiRoute
  ? `${R["method"]} ${R["path"]}`
  : never;

/**
 * All routes of the API. The paths of the client, the routes in its events, the
 * reads of the cache and the routes of the sandbox are derived from this list.
 */
export const API_ROUTES: readonly ApiRoute[] = [
  LIST_CONNECTORS,
  LIST_BANKS,
  LIST_PROVIDERS,
  GET_CONNECTOR,
  UPDATE_CONNECTOR,
  UPDATE_CONNECTORS,
  UPDATE_CONNECTORS_BY_ID,
  LIST_CONNECTOR_SOURCES,
  GET_CONNECTOR_SOURCE,
  UPDATE_CONNECTOR_SOURCE,
  LIST_CONNECTOR_FIELDS,
  GET_PUBLIC_KEY,
  GET_LOGO,
];
