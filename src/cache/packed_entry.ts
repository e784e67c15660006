import { joinBytes } from "./join_bytes.ts";
import type { CacheEntry } from "./store.ts";

const NEWLINE = 0x0a;

/**
 * Packs an entry into bytes: a line of JSON with everything except the body,
 * then the body.
 */
export function packEntry(
  { body, ...rest }: CacheEntry,
): Uint8Array<ArrayBuffer> {
  const line = new TextEncoder().encode(`${JSON.stringify(rest)}\n`);
  return joinBytes([line, new Uint8Array(body)]);
}

/** Unpacks an entry from bytes; `undefined` if they hold none. */
export function unpackEntry(packed: Uint8Array): CacheEntry | undefined {
  const end = packed.indexOf(NEWLINE);
  const line = new TextDecoder().decode(packed.subarray(0, end));
  try {
    return { ...JSON.parse(line), body: packed.slice(end + 1).buffer };
  } catch {
    return undefined;
  }
}
