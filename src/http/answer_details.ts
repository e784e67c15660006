import type { Answer } from "./attempt.ts";
import { type CacheUse, parseCacheUse } from "./cache_use.ts";
import { hideToken } from "./token.ts";

/** What is told of an answer to whoever watches calls. */
export interface AnswerOutline {
  /** The HTTP status. */
  status: number;
  /** What to quote when asking for support, of `X-Request-Id`; or `null`. */
  requestId: string | null;
  /** How many bytes of the body were read, once decompressed. */
  bytes: number;
  /** How the cache answered; `null` where there is none. */
  cache: CacheUse | null;
}

/** What an answer came with. */
export interface AnswerDetails extends AnswerOutline {
  /**
   * The headers, by their names in lower case; without `set-cookie`, and with
   * the token hidden where the server repeats it.
   */
  headers: Readonly<Record<string, string>>;
}

/** What is told of an answer, without the token that was sent. */
export function outlineOf(
  { response: { status, headers }, bytes }: Answer,
  token: string | undefined,
): AnswerOutline {
  const id = headers.get("x-request-id");
  return {
    status,
    requestId: id === null ? null : hideToken(id, token),
    bytes,
    cache: parseCacheUse(headers.get("cache-status")),
  };
}

/** What an answer came with, without the token that was sent. */
export function detailsOf(
  answer: Answer,
  token: string | undefined,
): AnswerDetails {
  const headers: Record<string, string> = {};
  answer.response.headers.forEach((value, name) => {
    if (name !== "set-cookie") headers[name] = hideToken(value, token);
  });
  return { ...outlineOf(answer, token), headers };
}
