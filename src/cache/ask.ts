import { type Answer, answerFrom } from "./answer.ts";
import { readBody } from "./read_body.ts";
import type { CacheEntry } from "./store.ts";

/** A request to the server. */
export interface Question {
  /** What to call, as `fetch(url, init)`. */
  fetch: typeof globalThis.fetch;
  /** The URL. */
  url: string;
  /** The options of the request. */
  init: RequestInit & { signal: AbortSignal };
  /** The maximum length of the answer, in bytes. */
  maxBytes: number;
  /** The kept answer, if there is one. */
  kept: CacheEntry | undefined;
}

/**
 * Requests an answer, and reads its whole body. If an answer is kept, it asks
 * the server whether that has changed.
 */
export async function ask(
  { fetch, url, init, maxBytes, kept }: Question,
): Promise<Answer> {
  const headers = new Headers(init.headers);
  // If `cache` is set, the cache of the browser revalidates on its own.
  if (kept && !init.cache) setConditions(headers, kept);
  const response = await fetch(url, { ...init, headers });
  const body = await readBody(response, maxBytes, init.signal);
  const { status, statusText } = response;
  const received = [...response.headers]
    .filter(([name]) => !UNKEPT.test(name));
  return status === 304 && kept
    ? answerFrom(kept, received)
    : { status, statusText, headers: received, body };
}

function setConditions(headers: Headers, kept: CacheEntry): void {
  const before = new Map(kept.headers);
  const etag = before.get("etag");
  const modified = before.get("last-modified");
  if (etag) headers.set("if-none-match", etag);
  if (modified) headers.set("if-modified-since", modified);
}

/**
 * Headers about the encoded body, for one caller alone, or from another cache.
 */
const UNKEPT = /^(content-(encoding|length)|set-cookie|cache-status)$/;
