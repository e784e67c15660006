import {
  hashKey,
  LONGEST_LIFETIME,
  packEntry,
  unpackEntry,
} from "./packed_entry.ts";
import type { CacheStore } from "./store.ts";

/** A key of Deno KV. */
export type DenoKvKey = (string | number)[];

/** What is used of Deno KV. */
export interface DenoKv {
  /** Gets the value under a key. */
  get(key: DenoKvKey): Promise<{ value: unknown }>;
  /** Puts a value under a key, for a number of milliseconds. */
  set(
    key: DenoKvKey,
    value: unknown,
    options: { expireIn: number },
  ): Promise<unknown>;
  /** Deletes what is under a key. */
  delete(key: DenoKvKey): Promise<void>;
}

/** How an entry is laid out: its bytes are in parts of their own. */
interface Layout {
  /** Tells the parts of this entry from those of the one before. */
  version: string;
  /** How many parts there are. */
  parts: number;
}

/** The most that Deno KV takes in a value is 64 KiB; some is its own. */
const PART_BYTES = 65_000;

const PREFIX = "powens";

/**
 * Makes a store of Deno KV. An answer is split into parts, as Deno KV takes
 * 64 KiB a value.
 *
 * All that share the database see a write as soon as it is answered.
 *
 * @param kv The database, from `Deno.openKv()`
 * @returns The store
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
  return {
    async get(key) {
      const name = await hashKey(key);
      const { value } = await kv.get([PREFIX, name]);
      if (!isLayout(value)) return undefined;
      const parts = await Promise.all(
        Array.from({ length: value.parts }, async (_, index) => {
          const part = await kv.get([PREFIX, name, value.version, index]);
          return part.value;
        }),
      );
      // Some may have expired, or been replaced, since.
      return parts.every((part) => part instanceof Uint8Array)
        ? unpackEntry(join(parts))
        : undefined;
    },

    async set(key, entry, lifetime) {
      const name = await hashKey(key);
      const { value: before } = await kv.get([PREFIX, name]);
      const packed = packEntry(entry);
      const expireIn = Math.max(Math.min(lifetime, LONGEST_LIFETIME), 1);
      const layout: Layout = {
        version: crypto.randomUUID(),
        parts: Math.ceil(packed.byteLength / PART_BYTES),
      };
      await Promise.all(Array.from({ length: layout.parts }, (_, index) => {
        const start = index * PART_BYTES;
        const part = packed.slice(start, start + PART_BYTES);
        return kv.set([PREFIX, name, layout.version, index], part, {
          expireIn,
        });
      }));
      // It is found only now that all of its parts are there.
      await kv.set([PREFIX, name], layout, { expireIn });
      if (isLayout(before)) await deleteParts(name, before);
    },
  };

  async function deleteParts(name: string, layout: Layout): Promise<void> {
    await Promise.all(Array.from(
      { length: layout.parts },
      (_, index) => kv.delete([PREFIX, name, layout.version, index]),
    ));
  }
}

function isLayout(value: unknown): value is Layout {
  return typeof value === "object" && value !== null &&
    "version" in value && typeof value.version === "string" &&
    "parts" in value && Number.isInteger(value.parts);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.byteLength, 0);
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
