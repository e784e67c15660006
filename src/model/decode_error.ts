import { PowensError, type RequestSummary } from "./powens_error.ts";

/** One reason why a value is not what the API's documentation says it is. */
export interface DecodeIssue {
  /**
   * Where the value is, such as `connectors[12].fields[0].required`; empty for
   * the whole.
   */
  path: string;
  /** What should be there, such as `a boolean`. */
  expected: string;
  /** What is there, shortened. */
  received: string;
}

/**
 * An answer, or a value given to a decoder, that is not what it must be.
 *
 * @example Usage
 * ```ts
 * import { assertEquals, assertThrows } from "@std/assert";
 * import { decodeConnectorField, DecodeError } from "@connectors/powens";
 *
 * const error = assertThrows(
 *   () => decodeConnectorField({ name: "pin", label: "PIN", type: "text", required: "yes" }),
 *   DecodeError,
 * );
 *
 * assertEquals(error.issues, [
 *   { path: "required", expected: "a boolean", received: '"yes"' },
 * ]);
 * ```
 */
export class DecodeError extends PowensError {
  /** Tells the kinds of error apart. */
  readonly kind = "decode" as const;
  /** The name of the class. */
  override readonly name: string = "DecodeError";
  /** Every reason, with its path. */
  declare readonly issues: readonly DecodeIssue[];

  /**
   * Makes an error.
   *
   * @param issues Every reason, at least one
   * @param request The request that was answered so, if there was one
   */
  constructor(issues: readonly DecodeIssue[], request?: RequestSummary) {
    const [issue, ...others] = issues;
    super(
      `Cannot read ${
        request ? `the answer to ${request.method} ${request.url}` : "the value"
      } as ${
        issue?.path ? `'${issue.path}'` : "it"
      } must be ${issue?.expected}: got ${issue?.received}${
        others.length ? ` (and ${others.length} more)` : ""
      }`,
      request,
    );
    this.issues = issues;
  }
}
