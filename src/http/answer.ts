import {
  DecodeError,
  type ErrorCode,
  type RequestSummary,
} from "../model/mod.ts";
import { ApiError } from "./api_error.ts";
import type { Answer } from "./attempt.ts";
import { parseRetryAfter } from "./retry.ts";

/**
 * The parsed JSON of an answer, `undefined` where it is empty; throws where it
 * is not a success, not whole, or not JSON. A server may repeat the token that
 * it was sent, even escaped: it is hidden wherever it is.
 */
export function readAnswer(
  [response, text, isWhole]: Answer,
  maxBytes: number,
  request: RequestSummary,
  hide: ((text: string) => string) | undefined,
): unknown {
  let json: unknown;
  try {
    json = JSON.parse(
      text,
      hide && ((_, value) => typeof value === "string" ? hide(value) : value),
    );
  } catch {
    // What is not JSON is told of below.
  }
  if (response.ok && isWhole && (json !== undefined || !text)) return json;
  const hidden = hide?.(text) ?? text;
  const start = hidden.slice(0, 200).replace(/\s+/g, " ").trim();
  if (!response.ok) throw toApiError(response, json, start, request);
  throw new DecodeError([{
    path: "",
    expected: isWhole ? "JSON" : `at most ${maxBytes} bytes`,
    received: isWhole ? JSON.stringify(start) : "more",
  }], request);
}

function toApiError(
  { status, headers, statusText }: Response,
  json: unknown,
  start: string,
  request: RequestSummary,
): ApiError {
  const isObject = typeof json === "object" && json !== null;
  const error: Record<string, unknown> = isObject ? { ...json } : {};
  const { code, description, message } = error;
  const requestId = error.request_id ?? headers.get("x-request-id");
  return new ApiError({
    status,
    // Any string is an error code, if not one that is known.
    code: typeof code === "string" ? code as ErrorCode : null,
    description: typeof description === "string"
      ? description
      : status < 400
      ? "a redirect, which is not followed with a token"
      : start || statusText || "no description",
    userMessage: typeof message === "string" ? message : null,
    requestId: requestId === null ? null : String(requestId),
    retryAfter: parseRetryAfter(headers.get("retry-after"), Date.now()),
    body: isObject ? json : start,
  }, request);
}
