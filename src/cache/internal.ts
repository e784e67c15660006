/**
 * What the other rooms of this package use of the cache and what is not public:
 * it is exported by no entry of the package.
 *
 * @module
 */
export { createFlights, type Flights } from "./flights.ts";
export { type Freshness, stateOf, timeBetween } from "./freshness.ts";
export { createRefreshes } from "./refreshes.ts";
export { areRequestsApart } from "./platform.ts";
