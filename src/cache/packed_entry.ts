import type { CacheEntry } from "./store.ts";

/** A year, in milliseconds. No store takes `Infinity`. */
export const LONGEST_LIFETIME = 31_536_000_000;

const NEWLINE = 0x0a;

/**
 * Packs an entry into bytes: a line of JSON with everything except the body,
 * then the body.
 */
export function packEntry(entry: CacheEntry): Uint8Array<ArrayBuffer> {
  const { at, generation, headers, body } = entry;
  const line = new TextEncoder().encode(
    `${JSON.stringify({ at, generation, headers })}\n`,
  );
  const packed = new Uint8Array(line.byteLength + body.byteLength);
  packed.set(line);
  packed.set(new Uint8Array(body), line.byteLength);
  return packed;
}

/** Unpacks an entry from bytes; `undefined` if they hold none. */
export function unpackEntry(packed: Uint8Array): CacheEntry | undefined {
  const end = packed.indexOf(NEWLINE);
  try {
    const line = new TextDecoder().decode(packed.subarray(0, end));
    const { at, generation, headers } = JSON.parse(line);
    const body = new Uint8Array(packed.subarray(end + 1)).buffer;
    return { at, generation, headers, body };
  } catch {
    return undefined;
  }
}

/** Hashes a key of any length to a short name of hexadecimal digits. */
export async function hashKey(key: string): Promise<string> {
  const bytes = new TextEncoder().encode(key);
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(
    new Uint8Array(hash),
    (byte) => byte.toString(16).padStart(2, "0"),
  ).join("");
}

/**
 * Names a key in a store that others use too. The key itself may be too long:
 * Workers KV takes 512 bytes.
 */
export async function nameOf(key: string): Promise<string> {
  return `powens:${await hashKey(key)}`;
}
