/**
 * The parts of the model that other rooms of this package use. They are not
 * public: no export of the package has them.
 *
 * @module
 */
export { API_ROUTES, type ApiRoute, type ApiRouteName } from "./api_routes.ts";
export { QUERY_KEYS } from "./query_keys.ts";
export {
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
export { baseUrlOf, domainHost } from "./base_url.ts";
export { parseUtcDateTime, parseUtcDay } from "./calendar.ts";
export type { Checks, Description } from "./decode/checks.ts";
export { describeConnector } from "./decode/connector.ts";
export { findConnectorRows } from "./decode/decode.ts";
export { explain } from "./decode/explain.ts";
export { placesIn } from "./decode/places_in.ts";
export { describeUndocumentedConnectorKeys } from "./decode/undocumented/connector.ts";
export { hasMethods } from "./has_methods.ts";
export { invalidArgument } from "./invalid_argument.ts";
export { isJsonObject, type JsonObject } from "./json_object.ts";
export { isBranded } from "./powens_error.ts";
export { requireArray } from "./require_array.ts";
export { requireInteger, requireNumber } from "./require_number.ts";
export { requireObject } from "./require_object.ts";
export { requireType } from "./require_type.ts";
export { show } from "./show.ts";
export { LONGEST_TIMER } from "./longest_timer.ts";
