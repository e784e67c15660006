import {
  DecodeError,
  type ErrorCode,
  type RequestSummary,
} from "../model/mod.ts";
import { ApiError } from "./api_error.ts";
import type { Answer } from "./attempt.ts";
import { parseRetryAfter } from "./retry_after.ts";
import { hideToken } from "./token.ts";

/**
 * Parses the JSON of an answer; `undefined` if it is empty.
 *
 * A server may repeat the token of the request. So the token is hidden before
 * the text is used.
 *
 * @param answer The answer
 * @param maxBytes The maximum length
 * @param request The request
 * @param token The token of the request, if there was one
 * @throws {ApiError} If it is not a success
 * @throws {DecodeError} If it is longer than allowed, or not JSON
 */
export function readAnswer(
  answer: Answer,
  maxBytes: number,
  request: RequestSummary,
  token: string | undefined,
): unknown {
  const text = hideToken(answer.text, token);
  const json = parse(text);
  if (!answer.response.ok) {
    throw refusalOf(answer.response, text, json, request, token);
  }
  if (answer.bytes > maxBytes) {
    throw unreadable(`at most ${maxBytes} bytes`, "more", request);
  }
  if (json === undefined && text !== "") {
    throw unreadable("JSON", JSON.stringify(startOf(text)), request);
  }
  return json;
}

/**
 * Parses a JSON text; `undefined` if it is malformed, as no JSON text has that
 * value.
 */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(
  expected: string,
  received: string,
  request: RequestSummary,
): DecodeError {
  return new DecodeError([{ path: "", expected, received }], request);
}

function refusalOf(
  { status, statusText, headers }: Response,
  text: string,
  json: unknown,
  request: RequestSummary,
  token: string | undefined,
): ApiError {
  const { code, description, message, request_id }: Record<string, unknown> =
    Object(json);
  const id = request_id ?? headers.get("x-request-id");
  const start = startOf(text);
  return new ApiError({
    status,
    // Any string may be an error code, as the enumeration is open.
    code: textOrNull(code) as ErrorCode | null,
    description: textOrNull(description) ??
      describe(status, start, hideToken(statusText, token), token),
    userMessage: textOrNull(message),
    requestId: typeof id === "object" ? null : hideToken(String(id), token),
    retryAfter: parseRetryAfter(headers.get("retry-after"), Date.now()),
    body: json ?? start,
  }, request);
}

/** Describes an answer without a description. */
function describe(
  status: number,
  start: string,
  statusText: string,
  token: string | undefined,
): string {
  if (token !== undefined && status < 400) {
    return "a redirect, which is not followed with a token";
  }
  // An HTML page is for browsers. `body` has its start.
  if (start.startsWith("<")) {
    return "an HTML page instead of an answer of the API";
  }
  return start || statusText || "no description";
}

function startOf(text: string): string {
  return text.slice(0, 200).replace(/\s+/g, " ").trim();
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
