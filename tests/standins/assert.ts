/**
 * What the tests use of `@std/assert`, for where JSR cannot be reached: the
 * same names, signatures and semantics.
 *
 * @module
 */
import nodeAssert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import { equal } from "./equal.ts";

/** What a test fails with. */
export class AssertionError extends Error {
  override name = "AssertionError";
}

// Any class will do, whatever its constructor takes.
// deno-lint-ignore no-explicit-any
type Class<T> = abstract new (...args: any[]) => T;

/** Fails unless the value is truthy. */
export function assert(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message);
}

/** Fails unless the value is falsy. */
export function assertFalse(value: unknown, message?: string): void {
  if (value) throw new AssertionError(message);
}

/** Fails unless the values are deeply equal. */
export function assertEquals<T>(
  actual: T,
  expected: T,
  message?: string,
): void {
  if (equal(actual, expected)) return;
  throw new AssertionError(
    withMessage(
      explain(() => nodeAssert.deepStrictEqual(actual, expected)),
      message,
    ),
  );
}

/** Fails unless the values are the same. */
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  message?: string,
): asserts actual is T {
  if (Object.is(actual, expected)) return;
  throw new AssertionError(
    withMessage(
      explain(() => nodeAssert.strictEqual(actual, expected)),
      message,
    ),
  );
}

/** Has Node say how values differ, where it finds that they do. */
function explain(compare: () => void): string {
  try {
    compare();
  } catch (error) {
    return String(error);
  }
  return "Values are not equal.";
}

function withMessage(explanation: string, message = ""): string {
  return message ? `${message}\n${explanation}` : explanation;
}

/** Fails unless the value is an instance of the class. */
export function assertInstanceOf<T>(
  actual: unknown,
  expected: Class<T>,
  message?: string,
): asserts actual is T {
  if (actual instanceof expected) return;
  throw new AssertionError(
    withMessage(
      `Expected an instance of ${expected.name}: got ${actual}`,
      message,
    ),
  );
}

/** Fails unless the text matches. */
export function assertMatch(
  actual: string,
  expected: RegExp,
  message?: string,
): void {
  if (expected.test(actual)) return;
  throw new AssertionError(
    withMessage(`Expected "${actual}" to match ${expected}`, message),
  );
}

/** Fails unless the text holds the other. */
export function assertStringIncludes(
  actual: string,
  expected: string,
  message?: string,
): void {
  if (actual.includes(expected)) return;
  throw new AssertionError(
    withMessage(`Expected "${actual}" to hold "${expected}"`, message),
  );
}

/** Fails unless the value is at most the other. */
export function assertLessOrEqual<T>(
  actual: T,
  expected: T,
  message?: string,
): void {
  if (actual <= expected) return;
  throw new AssertionError(
    message ?? `Expected ${actual} to be <= ${expected}`,
  );
}

/** Fails unless the function throws, an error of the class where one is given. */
export function assertThrows(fn: () => unknown): unknown;
export function assertThrows<E extends Error>(
  fn: () => unknown,
  errorClass: Class<E>,
  messageIncludes?: string,
): E;
export function assertThrows(
  fn: () => unknown,
  errorClass?: Class<Error>,
  messageIncludes?: string,
): unknown {
  try {
    fn();
  } catch (error) {
    return checkError(error, errorClass, messageIncludes);
  }
  throw new AssertionError("Expected function to throw");
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
  errorClass: Class<E>,
  messageIncludes?: string,
): Promise<E>;
export async function assertRejects(
  fn: () => PromiseLike<unknown>,
  errorClass?: Class<Error>,
  messageIncludes?: string,
): Promise<unknown> {
  let promise: unknown;
  try {
    promise = fn();
  } catch {
    throw new AssertionError("Function throws when expected to reject");
  }
  try {
    await promise;
  } catch (error) {
    return checkError(error, errorClass, messageIncludes);
  }
  throw new AssertionError("Expected function to reject");
}

function checkError(
  error: unknown,
  errorClass: Class<Error> | undefined,
  messageIncludes: string | undefined,
): unknown {
  if (errorClass === undefined) return error;
  if (!(error instanceof Error)) {
    throw new AssertionError("A non-Error object was thrown");
  }
  assertInstanceOf(error, errorClass);
  if (messageIncludes !== undefined) {
    // Colours do not count.
    const [message, part] = [error.message, messageIncludes]
      .map((text) => stripVTControlCharacters(text));
    assertStringIncludes(message ?? "", part ?? "");
  }
  return error;
}
