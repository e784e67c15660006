import { type Answer, answerFrom } from "./answer.ts";
import { readBody } from "./read_body.ts";
import type { CacheEntry } from "./store.ts";

/** What to ask, and how. */
export interface Question {
  /** What to call, as `fetch(url, init)`. */
  fetch: typeof globalThis.fetch;
  /** What is asked for. */
  url: string;
  /** The options of the request. */
  init: RequestInit & { signal: AbortSignal };
  /** How long the answer may be, in bytes. */
  maxBytes: number;
  /** What is kept, if there is such. */
  kept: CacheEntry | undefined;
}

/**
 * Asks for an answer, and reads it to its end. Where something is kept, it asks
 * whether that is still what the server would answer.
 */
export async function ask(
  { fetch, url, init, maxBytes, kept }: Question,
): Promise<Answer> {
  const headers = new Headers(init.headers);
  // Where `cache` is set, the cache of the browser asks on its own.
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
 * Headers about the body before it was decoded, or for one caller alone, or of
 * a cache before this one.
 */
const UNKEPT = /^(content-(encoding|length)|set-cookie|cache-status)$/;
