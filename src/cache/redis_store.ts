import {
  LONGEST_LIFETIME,
  nameOf,
  packEntry,
  unpackEntry,
} from "./packed_entry.ts";
import type { CacheStore } from "./store.ts";

/**
 * Sends a command to Redis or Valkey, and returns its reply. The client of your
 * choice does this.
 */
export type SendRedisCommand = (
  ...command: [name: string, ...parameters: string[]]
) => Promise<unknown>;

/**
 * Makes a store over a Redis or Valkey server, with your client. Everybody who
 * shares the server sees a write at once. An answer may have 512 MB, like any
 * value of Redis.
 *
 * @param send Sends a command, such as `(...command) =>
 * client.sendCommand(command)` of the package `redis`, or `(name,
 * ...parameters) => client.call(name, ...parameters)` of `ioredis`
 * @returns The store
 *
 * @example With the package `redis`
 * ```ts ignore
 * import { createClient } from "redis";
 * import { cachingFetch, redisStore } from "@connectors/powens/cache";
 *
 * const client = await createClient().connect();
 * const store = redisStore((...command) => client.sendCommand(command));
 * const fetch = cachingFetch({ fresh: 300_000, stale: 3_600_000, store });
 * ```
 *
 * @see {@link https://redis.io/docs/latest/commands/set/}
 */
export function redisStore(send: SendRedisCommand): CacheStore {
  return {
    async get(key) {
      const packed = await send("GET", await nameOf(key));
      return typeof packed === "string"
        ? unpackEntry(new TextEncoder().encode(packed))
        : undefined;
    },
    async set(key, entry, lifetime) {
      // The body is sent as text, as it is JSON, and clients differ in how they
      // send bytes.
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
        .decode(packEntry(entry));
      const ms = Math.ceil(Math.min(lifetime, LONGEST_LIFETIME));
      await send("SET", await nameOf(key), text, "PX", `${Math.max(ms, 1)}`);
    },
  };
}
