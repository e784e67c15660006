/**
 * The parts of the cache that other rooms of this package use. They are not
 * public: no export of the package has them.
 *
 * @module
 */
export { createFlights, type Flights } from "./flights.ts";
export { type Freshness, stateOf, timeBetween } from "./freshness.ts";
export { createRefreshes } from "./refreshes.ts";
export { areRequestsApart } from "./platform.ts";
