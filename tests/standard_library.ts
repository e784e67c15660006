/**
 * Whatever the tests use of the standard library: `scripts/test.ts` finds out
 * with this file whether it is to be had.
 *
 * @module
 */
export * as assert from "@std/assert";
export * as time from "@std/testing/time";
export * as types from "@std/testing/types";
