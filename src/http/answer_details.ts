import type { Answer } from "./attempt.ts";
import { type CacheUse, parseCacheUse } from "./cache_use.ts";
import { hideToken } from "./token.ts";

/** What an answer came with. */
export interface AnswerDetails {
  /** The HTTP status. */
  status: number;
  /**
   * The headers, by their names in lower case; without `set-cookie`, and with
   * the token hidden where the server repeats it.
   */
  headers: Readonly<Record<string, string>>;
  /** What to quote when asking for support, of `X-Request-Id`; or `null`. */
  requestId: string | null;
  /** How many bytes the body has, once decompressed. */
  bytes: number;
  /** How the cache answered; `null` where there is none. */
  cache: CacheUse | null;
}

/** What an answer came with, without the token that was sent. */
export function detailsOf(
  { response: { status, headers }, bytes }: Answer,
  token: string | undefined,
): AnswerDetails {
  const shown = [...headers]
    .filter(([name]) => name !== "set-cookie")
    .map(([name, value]) => [name, hideToken(value, token)]);
  return {
    status,
    headers: Object.fromEntries(shown),
    requestId: requestIdOf(headers, token),
    bytes,
    cache: parseCacheUse(headers.get("cache-status")),
  };
}

/** The server's id of a request, if it has one. */
export function requestIdOf(
  headers: Headers,
  token: string | undefined,
): string | null {
  const id = headers.get("x-request-id");
  return id === null ? null : hideToken(id, token);
}
