import { show } from "./decode/check.ts";
import { PowensError } from "./powens_error.ts";

/**
 * A mistake of the caller, found before anything was sent.
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

/** The error of an argument that is not what it must be. */
export function mustBe(
  name: string,
  expected: string,
  value?: unknown,
): UsageError {
  const got = value === undefined ? "" : `: got ${show(value)}`;
  return new UsageError(
    `Cannot call the API as '${name}' must be ${expected}${got}`,
  );
}
