/**
 * What the other rooms of this package use of the fleet. It is not public: no
 * entry of the package exports it, and it may change with any version.
 *
 * @module
 */
export { nearest } from "./desired/nearest.ts";
export { planCheckedState } from "./plan/plan_checked_state.ts";
