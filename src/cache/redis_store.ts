import { invalidArgument } from "../model/internal.ts";
import { storeOverBytes } from "./byte_store.ts";
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
 * @throws {UsageError} If `send` is not a function
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
  if (typeof send !== "function") {
    const expected = "a function that sends a command";
    throw invalidArgument("make a store", "send", expected, send);
  }
  return storeOverBytes({
    async get(name) {
      const text = await send("GET", name);
      return typeof text === "string"
        ? new TextEncoder().encode(text)
        : undefined;
    },
    async set(name, bytes, lifetime) {
      // The body is sent as text, as it is JSON, and clients differ in how they
      // send bytes.
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
        .decode(bytes);
      await send("SET", name, text, "PX", `${lifetime}`);
    },
  });
}
