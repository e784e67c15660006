import {
  DecodeError,
  type ErrorCode,
  type RequestSummary,
} from "../model/mod.ts";
import { ApiError, type ApiErrorDetails } from "./api_error.ts";
import type { Answer } from "./attempt.ts";
import { parseRetryAfter } from "./retry.ts";
import type { Secret } from "./secret.ts";

/**
 * The parsed JSON of an answer, `undefined` where it is empty; throws where it
 * is not a success, not whole, or not JSON.
 */
export function readAnswer(
  { response, text, isWhole }: Answer,
  maxBytes: number,
  request: RequestSummary,
  secret: Secret,
): unknown {
  const json = parse(text, secret);
  if (!response.ok) {
    const details = readDetails(response, json, startOf(secret.hide(text)));
    throw new ApiError(details, request);
  }
  if (!isWhole) {
    const expected = `at most ${maxBytes} bytes`;
    throw new DecodeError([{ path: "", expected, received: "more" }], request);
  }
  if (json === undefined && text) {
    const received = JSON.stringify(startOf(secret.hide(text)));
    throw new DecodeError([{ path: "", expected: "JSON", received }], request);
  }
  return json;
}

/** Parses JSON; `undefined` if it is none. */
function parse(text: string, { authorization, hide }: Secret): unknown {
  // A server may repeat the token that it was sent, even escaped.
  const reviver = (_key: string, value: unknown) =>
    typeof value === "string" ? hide(value) : value;
  try {
    return JSON.parse(text, authorization ? reviver : undefined);
  } catch {
    return undefined;
  }
}

function startOf(text: string): string {
  return text.slice(0, 200).replace(/\s+/g, " ").trim();
}

function readDetails(
  { status, statusText, headers, type }: Response,
  json: unknown,
  text: string,
): ApiErrorDetails {
  const isObject = typeof json === "object" && json !== null;
  const error: Record<string, unknown> = isObject ? { ...json } : {};
  const requestId = error.request_id ?? headers.get("x-request-id");
  const isRedirect = type === "opaqueredirect" || headers.has("location");
  return {
    status,
    // Any string is an error code, if not one that is known.
    code: typeof error.code === "string" ? error.code as ErrorCode : null,
    description: typeof error.description === "string"
      ? error.description
      : isRedirect
      ? "a redirect, which is not followed with a token"
      : text || statusText || "no description",
    userMessage: typeof error.message === "string" ? error.message : null,
    requestId: requestId === null ? null : String(requestId),
    retryAfter: parseRetryAfter(headers.get("retry-after"), Date.now()),
    body: isObject ? json : text,
  };
}
