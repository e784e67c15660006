import {
  DecodeError,
  type ErrorCode,
  type RequestSummary,
} from "../model/mod.ts";
import { ApiError } from "./api_error.ts";
import type { Answer } from "./attempt.ts";
import { parseRetryAfter } from "./retry.ts";
import { hideToken } from "./token.ts";

/**
 * The parsed JSON of an answer, `undefined` where it is empty; throws where it
 * is not a success, not whole, or not JSON. A server may repeat the token that
 * it was sent: it is hidden before anything is made of the text.
 */
export function readAnswer(
  [response, body, isWhole]: Answer,
  maxBytes: number,
  request: RequestSummary,
  token: string | undefined,
): unknown {
  const { ok, status, statusText, headers } = response;
  const text = hideToken(body, token);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // What is not JSON is told of below.
  }
  if (ok && isWhole && (json !== undefined || !text)) return json;
  const start = text.slice(0, 200).replace(/\s+/g, " ").trim();
  if (ok) {
    throw new DecodeError([{
      path: "",
      expected: isWhole ? "JSON" : `at most ${maxBytes} bytes`,
      received: isWhole ? JSON.stringify(start) : "more",
    }], request);
  }
  const { code, description, message, request_id }: Record<string, unknown> =
    Object(json);
  const id = request_id ?? headers.get("x-request-id");
  throw new ApiError({
    status,
    // Any string is an error code, if not one that is known.
    code: textOrNull(code) as ErrorCode | null,
    description: textOrNull(description) ??
      (token && status < 400
        ? "a redirect, not followed with a token"
        : start || hideToken(statusText, token) || "no description"),
    userMessage: textOrNull(message),
    requestId: typeof id === "object" ? null : hideToken(String(id), token),
    retryAfter: parseRetryAfter(headers.get("retry-after"), Date.now()),
    body: json ?? start,
  }, request);
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
