import { packEntry, unpackEntry } from "./packed_entry.ts";
import { LONGEST_LIFETIME } from "./longest_lifetime.ts";
import type { CacheStore } from "./store.ts";

/** A store of bytes, on what people run. */
export interface ByteStore {
  /** Gets the bytes under a name, if there are any. */
  get(name: string): Promise<Uint8Array | undefined>;
  /**
   * Puts bytes under a name. They expire after a number of milliseconds, which
   * is an integer from 1.
   */
  set(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    lifetime: number,
  ): Promise<unknown>;
}

/** Makes a store of answers over a store of bytes. */
export function storeOverBytes({ get, set }: ByteStore): CacheStore {
  return {
    async get(key) {
      const bytes = await get(await nameOf(key));
      return bytes && unpackEntry(bytes);
    },
    async set(key, entry, lifetime) {
      const ms = Math.ceil(Math.min(lifetime, LONGEST_LIFETIME));
      await set(await nameOf(key), packEntry(entry), Math.max(ms, 1));
    },
  };
}

/**
 * Names a key in a store that others use too. The key itself may be too long:
 * Workers KV takes 512 bytes.
 */
async function nameOf(key: string): Promise<string> {
  const bytes = new TextEncoder().encode(key);
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  const digits = Array.from(
    new Uint8Array(hash),
    (byte) => byte.toString(16).padStart(2, "0"),
  );
  return `powens:${digits.join("")}`;
}
