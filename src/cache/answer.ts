import type { CacheEntry } from "./store.ts";

/** An answer with its whole body, for any number of callers. */
export interface Answer {
  /** The HTTP status. */
  readonly status: number;
  /** The text of the status. */
  readonly statusText: string;
  /** The headers, with names in lower case. */
  readonly headers: [name: string, value: string][];
  /** The bytes of the body. */
  readonly body: ArrayBuffer;
}

/**
 * Says whether to keep an answer. A body that was cut off, or the HTML page of
 * a proxy, is not JSON. It is not kept, so that no other caller gets it.
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

/** Makes an answer from a kept one; the given headers replace its own. */
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

/**
 * Makes a response from an answer, with its own copy of the body.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9211}
 */
export function toResponse(
  { status, statusText, headers, body }: Answer,
  cacheStatus: string,
): Response {
  // With a status that has no body, `Response` refuses even an empty one.
  return new Response(body.byteLength > 0 ? body : null, {
    status,
    statusText,
    headers: [...headers, ["cache-status", `powens; ${cacheStatus}`]],
  });
}
