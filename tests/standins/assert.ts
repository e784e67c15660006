/**
 * What the tests use of `@std/assert`, for where JSR cannot be reached: the
 * same names, signatures and semantics over `node:assert/strict`.
 *
 * @module
 */
import nodeAssert, { AssertionError } from "node:assert/strict";

export { AssertionError };

// Any class of errors will do, whatever its constructor takes.
// deno-lint-ignore no-explicit-any
type ErrorClass<E> = abstract new (...args: any[]) => E;

/** Fails unless the value is truthy. */
export function assert(value: unknown, message?: string): asserts value {
  nodeAssert.ok(value, message);
}

/** Fails unless the value is falsy. */
export function assertFalse(value: unknown, message?: string): void {
  nodeAssert.ok(!value, message);
}

/** Fails unless the values are deeply equal. */
export function assertEquals<T>(
  actual: T,
  expected: T,
  message?: string,
): void {
  nodeAssert.deepStrictEqual(actual, expected, message);
}

/** Fails unless the values are the same. */
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  message?: string,
): asserts actual is T {
  nodeAssert.strictEqual(actual, expected, message);
}

/** Fails unless the value is an instance of the class. */
export function assertInstanceOf<T>(
  actual: unknown,
  expected: ErrorClass<T>,
  message?: string,
): asserts actual is T {
  nodeAssert.ok(
    actual instanceof expected,
    message ?? `Expected an instance of ${expected.name}: got ${actual}`,
  );
}

/** Fails unless the text matches. */
export function assertMatch(
  actual: string,
  expected: RegExp,
  message?: string,
): void {
  nodeAssert.match(actual, expected, message);
}

/** Fails unless the text holds the other. */
export function assertStringIncludes(
  actual: string,
  expected: string,
  message?: string,
): void {
  nodeAssert.ok(
    actual.includes(expected),
    message ?? `Expected ${JSON.stringify(actual)} to hold "${expected}"`,
  );
}

/** Fails unless the value is at most the other. */
export function assertLessOrEqual<T>(actual: T, expected: T): void {
  nodeAssert.ok(actual <= expected, `Expected ${actual} to be <= ${expected}`);
}

/** Fails unless the function throws, an error of the class where one is given. */
export function assertThrows(fn: () => unknown): unknown;
export function assertThrows<E extends Error>(
  fn: () => unknown,
  errorClass: ErrorClass<E>,
  messageIncludes?: string,
): E;
export function assertThrows(
  fn: () => unknown,
  errorClass?: ErrorClass<Error>,
  messageIncludes?: string,
): unknown {
  try {
    fn();
  } catch (error) {
    return checkError(error, errorClass, messageIncludes);
  }
  throw new AssertionError({ message: "Expected function to throw" });
}

/**
 * Fails unless the function returns a promise that rejects, with an error of
 * the class where one is given.
 */
export function assertRejects(
  fn: () => PromiseLike<unknown>,
): Promise<unknown>;
export function assertRejects<E extends Error>(
  fn: () => PromiseLike<unknown>,
  errorClass: ErrorClass<E>,
  messageIncludes?: string,
): Promise<E>;
export async function assertRejects(
  fn: () => PromiseLike<unknown>,
  errorClass?: ErrorClass<Error>,
  messageIncludes?: string,
): Promise<unknown> {
  let promise: unknown;
  try {
    promise = fn();
  } catch {
    throw new AssertionError({
      message: "Function throws when expected to reject",
    });
  }
  try {
    await promise;
  } catch (error) {
    return checkError(error, errorClass, messageIncludes);
  }
  throw new AssertionError({ message: "Expected function to reject" });
}

function checkError(
  error: unknown,
  errorClass: ErrorClass<Error> | undefined,
  messageIncludes: string | undefined,
): unknown {
  if (errorClass === undefined) return error;
  if (!(error instanceof Error)) {
    throw new AssertionError({ message: "A non-Error object was thrown" });
  }
  assertInstanceOf(error, errorClass);
  if (messageIncludes !== undefined) {
    assertStringIncludes(error.message, messageIncludes);
  }
  return error;
}
