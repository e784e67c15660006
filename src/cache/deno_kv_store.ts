import { storeOverBytes } from "./byte_store.ts";
import { joinBytes } from "./join_bytes.ts";
import { requireMethods } from "./require_methods.ts";
import type { CacheStore } from "./store.ts";

/** A key of Deno KV. */
export type DenoKvKey = (string | number)[];

/** The part of Deno KV that the store uses. */
export interface DenoKv {
  /** Gets the value under a key. */
  get(key: DenoKvKey): Promise<{ value: unknown }>;
  /** Puts a value under a key. It expires after a number of milliseconds. */
  set(
    key: DenoKvKey,
    value: unknown,
    options: { expireIn: number },
  ): Promise<unknown>;
  /** Deletes the value under a key. */
  delete(key: DenoKvKey): Promise<void>;
}

/**
 * The length of a part. Deno KV takes 64 KiB a value, and needs some of it
 * itself.
 */
const PART_BYTES = 65_000;

/**
 * Makes a store over Deno KV. An answer is split into parts, as Deno KV takes
 * 64 KiB a value. Everybody who shares the database sees a write at once.
 *
 * @param kv The database, from `Deno.openKv()`
 * @returns The store
 * @throws {UsageError} If `kv` lacks `get()`, `set()` or `delete()`
 *
 * @example Usage
 * ```ts ignore
 * import { cachingFetch, denoKvStore } from "@connectors/powens/cache";
 *
 * const store = denoKvStore(await Deno.openKv());
 * const fetch = cachingFetch({ fresh: 300_000, stale: 3_600_000, store });
 * ```
 *
 * @see {@link https://docs.deno.com/deploy/kv/}
 */
export function denoKvStore(kv: DenoKv): CacheStore {
  requireMethods("make a store", "kv", kv, ["get", "set", "delete"]);
  return storeOverBytes({
    async get(name) {
      const ids = await readIds(name);
      if (!ids) return undefined;
      const parts = await Promise.all(ids.map(async (id) => {
        const part = await kv.get([name, id]);
        return part.value;
      }));
      // A part may have expired or been replaced meanwhile.
      return parts.every((part) => part instanceof Uint8Array)
        ? joinBytes(parts)
        : undefined;
    },

    async set(name, bytes, lifetime) {
      const before = await readIds(name);
      const count = Math.ceil(bytes.byteLength / PART_BYTES);
      const options = { expireIn: lifetime };
      const ids = await Promise.all(
        Array.from({ length: count }, async (_, index) => {
          const id = crypto.randomUUID();
          const start = index * PART_BYTES;
          const part = bytes.slice(start, start + PART_BYTES);
          await kv.set([name, id], part, options);
          return id;
        }),
      );
      // The entry becomes visible only now, when all of its parts are stored.
      await kv.set([name], ids, options);
      await Promise.all((before ?? []).map((id) => kv.delete([name, id])));
    },
  });

  /** Reads the ids of the parts of an entry. */
  async function readIds(name: string): Promise<string[] | undefined> {
    const { value } = await kv.get([name]);
    return Array.isArray(value) && value.every(isText) ? value : undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
