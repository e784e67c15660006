import {
  DecodeError,
  type ErrorCode,
  type RequestSummary,
} from "../model/mod.ts";
import { ApiError } from "./api_error.ts";
import type { Answer, Sending } from "./attempt.ts";
import { parseRetryAfter } from "./retry_after.ts";

/**
 * Parses the JSON of an answer; `undefined` if it is empty.
 *
 * @param answer The answer
 * @param maxBytes The maximum length
 * @param sending How it was asked for
 * @throws {ApiError} If it is not a success
 * @throws {DecodeError} If it is longer than allowed, or not JSON
 */
export function readAnswer(
  answer: Answer,
  maxBytes: number,
  sending: Sending,
): unknown {
  const { ok, text, bytes } = answer;
  const { request } = sending;
  const json = parse(text);
  if (!ok) throw refusalOf(answer, json, sending);
  if (bytes > maxBytes) {
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
  answer: Answer,
  json: unknown,
  sending: Sending,
): ApiError {
  const { status, headers, text } = answer;
  const { code, description, message, request_id }: Record<string, unknown> =
    Object(json);
  const id = request_id ?? headers.get("x-request-id");
  return new ApiError({
    status,
    // Any string may be an error code, as the enumeration is open.
    code: textOrNull(code) as ErrorCode | null,
    description: textOrNull(description) ?? describe(answer, sending),
    userMessage: textOrNull(message),
    requestId: typeof id === "object" ? null : String(id),
    retryAfter: parseRetryAfter(headers.get("retry-after"), Date.now()),
    body: json ?? startOf(text),
  }, sending.request);
}

/** Describes an answer without a description. */
function describe(
  { status, statusText, text }: Answer,
  { token }: Sending,
): string {
  if (token !== undefined && status < 400) {
    return "a redirect, which is not followed with a token";
  }
  const start = startOf(text);
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
