import { isBranded } from "../model/internal.ts";
import type { DecodeError, UsageError } from "../model/mod.ts";
import type { ApiError } from "./api_error.ts";
import type { NetworkError } from "./network_error.ts";
import type { TimeoutError } from "./timeout_error.ts";

/** Every error of this package, told apart by `kind`. */
export type AnyPowensError =
  | ApiError
  | NetworkError
  | TimeoutError
  | DecodeError
  | UsageError;

/**
 * Says whether a value is an error of this package. It also knows the errors of
 * other copies of the package and of other realms.
 *
 * @param error The caught value
 * @returns Whether it is one; a `switch` over `kind` then narrows it
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { isPowensError, UsageError } from "@connectors/powens";
 *
 * function explain(error: unknown): string {
 *   if (!isPowensError(error)) throw error;
 *   switch (error.kind) {
 *     case "api":
 *       return error.userMessage ?? `The bank's server said ${error.status}`;
 *     case "network":
 *     case "timeout":
 *       return "The bank cannot be reached, please try again";
 *     case "decode":
 *     case "usage":
 *       return "Something is wrong on our side";
 *   }
 * }
 *
 * assertEquals(explain(new UsageError("…")), "Something is wrong on our side");
 * ```
 */
export function isPowensError(error: unknown): error is AnyPowensError {
  return isBranded(error);
}
