/**
 * The time that a test has.
 *
 * @module
 */
export { setDeadline } from "./set_deadline.ts";
