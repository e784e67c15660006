import type { CacheEntry } from "./store.ts";

/** An answer that was read to its end, for any number of callers. */
export interface Answer {
  /** The HTTP status. */
  readonly status: number;
  /** The text that goes with the status. */
  readonly statusText: string;
  /** The headers, with names in lower case. */
  readonly headers: [name: string, value: string][];
  /** The bytes of the body. */
  readonly body: ArrayBuffer;
}

/**
 * Says whether an answer may be kept, and is worth it. A body that was cut off,
 * or that is the page of something in between, is no JSON: nobody else must get
 * it.
 */
export function isWorthKeeping({ status, headers, body }: Answer): boolean {
  const header = new Map(headers);
  return status === 200 &&
    !/no-store|private/i.test(header.get("cache-control") ?? "") &&
    !header.get("vary")?.includes("*") &&
    isJson(new TextDecoder().decode(body));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Makes an answer of what is kept, with headers over its own. */
export function answerFrom(
  kept: CacheEntry,
  headers: readonly [name: string, value: string][],
): Answer {
  return {
    status: 200,
    statusText: "",
    headers: [...new Map([...kept.headers, ...headers])],
    body: kept.body,
  };
}

/** Makes a response of an answer, with a body of its own. */
export function toResponse(
  { status, statusText, headers, body }: Answer,
  cacheStatus: string,
): Response {
  // A status that goes without a body refuses an empty one.
  return new Response(body.byteLength > 0 ? body : null, {
    status,
    statusText,
    headers: [...headers, ["cache-status", cacheStatus]],
  });
}
