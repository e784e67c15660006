// It is ambient, so it does not exist at run time. Its name is the one that
// compilers show.

/**
 * An enumeration value that this version of the package does not know.
 *
 * It is a unit type: unions narrow on it, and a `switch` over an enumeration
 * stays exhaustive for the compiler. To compare it with a literal that this
 * version does not know, write `String(value) === "the literal"`.
 *
 * @example A switch that stops compiling when a case is dropped
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { type AuthMechanism, other, unrecognized } from "@connectors/powens";
 *
 * function describe(mechanism: AuthMechanism): string {
 *   switch (mechanism) {
 *     case "credentials":
 *       return "a form";
 *     case "webauth":
 *       return "a redirect";
 *     default:
 *       return other(mechanism, "not supported yet");
 *   }
 * }
 *
 * assertEquals(describe("webauth"), "a redirect");
 * assertEquals(describe(unrecognized("decoupled")), "not supported yet");
 * ```
 */
declare enum Unrecognized {
  Value = "\u0000",
}

// It is exported as a type, as there is no value to import.
export type { Unrecognized };

/**
 * The values of an enumeration that this version of the package knows.
 *
 * @typeParam T The enumeration, such as `AuthMechanism`
 *
 * @example Usage
 * ```ts
 * import type { AuthMechanism, Known } from "@connectors/powens";
 *
 * const labels: Record<Known<AuthMechanism>, string> = {
 *   credentials: "With your login",
 *   webauth: "On your bank's site",
 * };
 * ```
 */
export type Known<T> = Exclude<T, Unrecognized>;

/**
 * An enumeration value to send: a known one, or any string, so that you can
 * send newer values.
 *
 * @typeParam T The enumeration, such as `AuthMechanism`
 */
// With the intersection, editors still complete the known values. A plain
// `string` would hide them.
export type Sendable<T> = Known<T> | (string & Record<never, never>);

/**
 * Returns a result for the values that this version does not know.
 *
 * Use it in the `default` of a `switch` over an enumeration. It compiles only
 * if every known value was handled before.
 *
 * @typeParam T The type of the result
 * @param _value The remaining value; only its type matters
 * @param result The result
 * @returns The given result
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { other, unrecognized } from "@connectors/powens";
 *
 * assertEquals(other(unrecognized("decoupled"), "something new"), "something new");
 * ```
 */
export function other<T>(_value: Unrecognized, result: T): T {
  return result;
}

/**
 * Says whether a value is among the known values of an enumeration.
 *
 * @typeParam T The known values
 * @param known The known values, such as `AUTH_MECHANISMS`
 * @param value The value, of any type
 * @returns Whether it is a known value
 *
 * @example Usage
 * ```ts
 * import { assert, assertFalse } from "@std/assert";
 * import { AUTH_MECHANISMS, isKnown } from "@connectors/powens";
 *
 * assert(isKnown(AUTH_MECHANISMS, "webauth"));
 * assertFalse(isKnown(AUTH_MECHANISMS, "decoupled"));
 * ```
 */
export function isKnown<T extends string>(
  known: readonly T[],
  value: unknown,
): value is T {
  return known.some((one) => one === value);
}

/**
 * Makes an unrecognized value from a string, for tests and fixtures.
 *
 * @param value The string, as a server might send it
 * @returns The same string, with the type that decoders give it
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { type AuthMechanism, unrecognized } from "@connectors/powens";
 *
 * const mechanism: AuthMechanism = unrecognized("decoupled");
 *
 * assertEquals(String(mechanism), "decoupled");
 * ```
 */
export function unrecognized(value: string): Unrecognized {
  // The ambient enumeration has no values at run time, so a cast is the only
  // way.
  return value as unknown as Unrecognized;
}
