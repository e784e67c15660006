/**
 * What the tests use of `@std/testing/types`, for where JSR cannot be reached:
 * the npm package that it was made from.
 *
 * @module
 */
export { assert as assertType } from "npm:conditional-type-checks@^1.0.6";
export type { IsExact } from "npm:conditional-type-checks@^1.0.6";
