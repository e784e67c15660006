/**
 * The parts of the cache that other rooms of this package use. They are not
 * public: no export of the package has them.
 *
 * @module
 */
export { createFlights } from "./flights.ts";
export { ageOf, stateOf } from "./freshness.ts";
