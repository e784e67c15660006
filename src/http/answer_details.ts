import type { Answer } from "./attempt.ts";
import { type CacheUse, parseCacheUse } from "./cache_use.ts";

/** The outline of an answer, for events. */
export interface AnswerOutline {
  /** The HTTP status. */
  status: number;
  /** The id of the request (`X-Request-Id`) to quote to support, or `null`. */
  requestId: string | null;
  /** How many bytes of the body were read, decompressed. */
  bytes: number;
  /** How the cache answered; `null` if there is none. */
  cache: CacheUse | null;
}

/** The details of an answer. */
export interface AnswerDetails extends AnswerOutline {
  /**
   * The headers, by name in lower case. `set-cookie` is left out. If the server
   * repeats the token, it is hidden.
   */
  headers: Readonly<Record<string, string>>;
}

/** Makes the outline of an answer. */
export function outlineOf({ status, headers, bytes }: Answer): AnswerOutline {
  return {
    status,
    requestId: headers.get("x-request-id"),
    bytes,
    cache: parseCacheUse(headers.get("cache-status")),
  };
}

/** Makes the details of an answer. */
export function detailsOf(answer: Answer): AnswerDetails {
  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => {
    if (name !== "set-cookie") headers[name] = value;
  });
  return { ...outlineOf(answer), headers };
}
