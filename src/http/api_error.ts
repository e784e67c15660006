import type { ErrorCode, RequestSummary } from "../model/mod.ts";
import { RequestError } from "./request_error.ts";

/** The details of an {@linkcode ApiError}. */
export interface ApiErrorDetails {
  /** The HTTP status. */
  status: number;
  /** Why the API refused; `null` if the answer is not from the API. */
  code: ErrorCode | null;
  /** What was wrong, for developers. */
  description: string;
  /**
   * The message of the institution for the end user, untranslated; or `null`.
   */
  userMessage: string | null;
  /** The id of the request to quote to support, or `null`. */
  requestId: string | null;
  /** How long the server asks to wait, in milliseconds; or `null`. */
  retryAfter: number | null;
  /** The parsed JSON of the answer, or the start of its text. */
  body: unknown;
}

/**
 * The error of an answer without success, from the API or from a proxy.
 *
 * @example Branch on the code, with a generic case
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { ApiError, getConnector } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const api = { domain: "acme-sandbox", fetch: createSandbox().fetch };
 * let answer = "";
 * try {
 *   await getConnector(api, "00000000-0000-4000-8000-000000000000");
 * } catch (error) {
 *   if (!(error instanceof ApiError)) throw error;
 *   answer = error.code === "notFound" ? "No such institution" : "Try later";
 * }
 *
 * assertEquals(answer, "No such institution");
 * ```
 *
 * @see
 * {@link https://docs.powens.com/documentation/integration-guides/quick-start/api-overview}
 */
export class ApiError extends RequestError implements ApiErrorDetails {
  /** Tells the kinds of error apart. */
  readonly kind = "api" as const;
  /** The name of the class. */
  override readonly name: string = "ApiError";
  /** The HTTP status. */
  declare readonly status: number;
  /** Why the API refused; `null` if the answer is not from the API. */
  declare readonly code: ErrorCode | null;
  /** What was wrong, for developers. */
  declare readonly description: string;
  /**
   * The message of the institution for the end user, untranslated; or `null`.
   */
  declare readonly userMessage: string | null;
  /** The id of the request to quote to support, or `null`. */
  declare readonly requestId: string | null;
  /** How long the server asks to wait, in milliseconds; or `null`. */
  declare readonly retryAfter: number | null;
  /** The parsed JSON of the answer, or the start of its text. */
  declare readonly body: unknown;

  /**
   * Makes an error.
   *
   * @param details The details of the answer
   * @param request The request
   */
  constructor(details: ApiErrorDetails, request: RequestSummary) {
    const { status, code, description, requestId } = details;
    super(
      `answered ${code ? `${status} ${code}` : status}: ${description}${
        requestId ? ` (request ${requestId})` : ""
      }`,
      request,
    );
    Object.assign(this, details);
  }
}
