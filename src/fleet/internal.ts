/**
 * What the other rooms of this package use of the fleet and what is not public:
 * it is exported by no entry of the package, and may change with any version.
 *
 * @module
 */
export { nearest } from "./desired/nearest.ts";
export { planCheckedState } from "./plan/plan_checked_state.ts";
