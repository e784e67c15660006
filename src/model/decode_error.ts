import { PowensError, type RequestSummary } from "./powens_error.ts";

/** A reason why a value differs from the documentation of the API. */
export interface DecodeIssue {
  /**
   * The path of the value, such as `connectors[12].fields[0].required`; empty
   * for the whole.
   */
  path: string;
  /** The expected value, such as `a boolean`. */
  expected: string;
  /** The received value, shortened. */
  received: string;
}

/**
 * The error of an answer, or of the argument of a decoder, that differs from
 * the documentation.
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
   * @param request The request, if there was one
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
