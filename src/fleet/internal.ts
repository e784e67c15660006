/**
 * The parts of the fleet that other rooms of this package use. They are not
 * public: no export of the package has them.
 *
 * @module
 */
export { nearest } from "./desired/nearest.ts";
export { planCheckedState } from "./plan/plan_checked_state.ts";
