import { PowensError } from "./powens_error.ts";

/**
 * The error of an invalid argument. It was found before anything was sent.
 *
 * @example Usage
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { listConnectors, UsageError } from "@connectors/powens";
 *
 * await assertRejects(
 *   () => listConnectors({ domain: "evil.com/" }),
 *   UsageError,
 *   "'domain' must be letters, digits and single hyphens",
 * );
 * ```
 */
export class UsageError extends PowensError {
  /** Tells the kinds of error apart. */
  readonly kind = "usage" as const;
  /** The name of the class. */
  override readonly name: string = "UsageError";
}
