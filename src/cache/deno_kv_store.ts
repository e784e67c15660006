import {
  hashKey,
  LONGEST_LIFETIME,
  packEntry,
  unpackEntry,
} from "./packed_entry.ts";
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

/** The layout of an entry. Its bytes are in separate parts. */
interface Layout {
  /** Separates the parts of this entry from those of the previous one. */
  version: string;
  /** How many parts there are. */
  parts: number;
}

/**
 * The length of a part. Deno KV takes 64 KiB a value, and needs some of it
 * itself.
 */
const PART_BYTES = 65_000;

const PREFIX = "powens";

/**
 * Makes a store over Deno KV. An answer is split into parts, as Deno KV takes
 * 64 KiB a value. Everybody who shares the database sees a write at once.
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
      // A part may have expired or been replaced meanwhile.
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
      // The entry becomes visible only now, when all of its parts are stored.
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
