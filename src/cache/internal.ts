/**
 * What the other rooms of this package use of the cache and what is not public:
 * it is exported by no entry of the package.
 *
 * @module
 */
export { type Flight, startFlight } from "./flight.ts";
export { areRequestsApart } from "./platform.ts";
