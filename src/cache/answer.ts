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
 * Asks for an answer, and reads it to its end; or asks whether what is kept is
 * still what would be answered, if there is such.
 */
export async function ask(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit & { signal: AbortSignal },
  maxBytes: number,
  kept: CacheEntry | undefined,
): Promise<Answer> {
  const headers = new Headers(init.headers);
  const before = new Map(kept?.headers);
  // Another cache that is told how to ask needs no help with that.
  for (const [validator, condition] of init.cache ? [] : CONDITIONS) {
    const value = before.get(validator);
    if (value) headers.set(condition, value);
  }
  const response = await fetch(url, { ...init, headers });
  const body = await readBody(response, maxBytes, init.signal);
  const { status, statusText } = response;
  const after = [...response.headers].filter(([name]) => !UNKEPT.test(name));
  return status === 304 && kept
    ? renew(kept, after)
    : { status, statusText, headers: after, body };
}

const CONDITIONS = [
  ["etag", "if-none-match"],
  ["last-modified", "if-modified-since"],
] as const;

/** What is about the body before it was decoded, or for one caller alone. */
const UNKEPT = /^(content-(encoding|length)|set-cookie)$/;

async function readBody(
  { body }: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes || signal.aborted) {
      // Whatever cancelling says is of no interest.
      reader.cancel().catch(() => {});
      throw new TypeError(`The answer is longer than ${maxBytes} bytes`);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  for (const chunk of chunks.reverse()) {
    length -= chunk.byteLength;
    bytes.set(chunk, length);
  }
  return bytes.buffer;
}

/**
 * Says whether an answer may be kept, and is worth it.
 *
 * @throws {SyntaxError} If it is not JSON to its end: a body that was cut off,
 * or that is the page of something in between, must not be what everybody gets
 * from now on
 */
export function canKeep({ status, headers, body }: Answer): boolean {
  const header = new Map(headers);
  return status === 200 &&
    !/no-store|private/i.test(header.get("cache-control") ?? "") &&
    !header.get("vary")?.includes("*") &&
    JSON.parse(new TextDecoder().decode(body)) !== undefined;
}

/** Makes an answer of what is kept, with headers over its own. */
export function renew(
  kept: CacheEntry,
  headers: Iterable<[name: string, value: string]>,
): Answer {
  return {
    ...kept,
    status: 200,
    statusText: "",
    headers: [...new Map([...kept.headers, ...headers])],
  };
}

/** Makes a response of an answer, with a body of its own. */
export function toResponse(
  { status, statusText, headers, body }: Answer,
): Response {
  // A status that goes without a body refuses an empty one.
  return new Response(body.byteLength > 0 ? body : null, {
    status,
    statusText,
    headers,
  });
}
