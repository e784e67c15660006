/**
 * What the tests use of `@std/testing/types`, for where JSR cannot be reached:
 * the npm package that it was made from.
 *
 * @module
 */
export { assert as assertType } from "conditional-type-checks";
export type { IsExact } from "conditional-type-checks";
