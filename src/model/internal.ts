/**
 * What the other rooms of this package use of the model and what is not
 * public: it is exported by no entry of the package, and may change with any
 * version.
 *
 * @module
 */
export {
  API_ROUTES,
  type ApiRoute,
  type ApiRouteName,
  QUERY_KEYS,
} from "./api_routes.ts";
export { invalidArgument } from "./invalid_argument.ts";
export { isRaw, type Raw } from "./raw.ts";
export { requireInteger, requireNumber } from "./require_number.ts";
export { show } from "./show.ts";
