import { type Answer, answerFrom } from "./answer.ts";
import type { ReadTarget } from "./find_target.ts";
import type { Settings } from "./options.ts";
import { browserOrigin } from "./platform.ts";
import { readBody } from "./read_body.ts";
import type { CacheEntry } from "./store.ts";

/** A request to the server. */
export interface Question {
  /** What is asked for. */
  target: ReadTarget;
  /** The kept answer, if there is one. */
  kept: CacheEntry | undefined;
  /** The signal of the request. */
  signal: AbortSignal;
}

/**
 * Requests an answer, and reads its whole body. If an answer is kept, it asks
 * the server whether that has changed.
 */
export async function ask(
  { target, kept, signal }: Question,
  { fetch, maxBytes }: Pick<Settings, "fetch" | "maxBytes">,
): Promise<Answer> {
  const headers = new Headers(target.headers);
  // In a browser, the browser's cache asks whether anything has changed. A
  // script would need the permission of the API (CORS) for that.
  const cache = target.reload ?? (browserOrigin() ? "no-cache" : undefined);
  if (kept && !cache) setConditions(headers, kept);
  const init = { headers, signal, ...cache && { cache } };
  const response = await fetch(target.url, init);
  const body = await readBody(response, maxBytes, signal);
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
