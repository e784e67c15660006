import { createClient } from "redis";
import { Miniflare } from "miniflare";
import { type KvNamespace, kvStore, redisStore } from "../../src/cache/mod.ts";
import type { StoreKind, TestStore } from "./stores.ts";

/** Stores on servers, which take a moment to start. */
export const KV: StoreKind = {
  name: "kvStore() on workerd's KV",
  isHere: true,
  open: openKv,
};

export const REDIS: StoreKind = {
  name: "redisStore() on Redis",
  isHere: await hasRedis(),
  open: openRedis,
};

/** What the tests use of Workers KV, beside what the store does. */
interface ListableKv extends KvNamespace {
  list(): Promise<{ keys: { name: string }[] }>;
}

const SPOILT = new TextEncoder().encode("spoilt").buffer;

async function openKv(): Promise<TestStore> {
  const miniflare = new Miniflare({
    modules: true,
    script: "export default { fetch: () => new Response() }",
    kvNamespaces: ["CACHE"],
    compatibilityDate: "2026-06-01",
  });
  // Its types name those of the Workers runtime, which are not here.
  const kv: unknown = await miniflare.getKVNamespace("CACHE");
  const namespace = kv as ListableKv;
  const keys = async () =>
    (await namespace.list()).keys.map(({ name }) => name);
  return {
    store: kvStore(namespace),
    count: async () => (await keys()).length,
    spoil: async () => {
      for (const key of await keys()) {
        await namespace.put(key, SPOILT, { expirationTtl: 60 });
      }
    },
    [Symbol.asyncDispose]: () => miniflare.dispose(),
  };
}

async function hasRedis(): Promise<boolean> {
  try {
    const command = new Deno.Command("redis-server", { args: ["--version"] });
    return (await command.output()).success;
  } catch {
    return false;
  }
}

/** A server of Redis at a socket in a folder, and a client of it. */
async function openRedis(): Promise<TestStore> {
  const folder = await Deno.makeTempDir();
  const socket = `${folder}/redis.sock`;
  const server = new Deno.Command("redis-server", {
    args: [
      "--port",
      "0",
      "--unixsocket",
      socket,
      "--save",
      "",
      "--dir",
      folder,
    ],
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  const client = createClient({
    socket: { path: socket, tls: false, reconnectStrategy: () => 20 },
  });
  // It tries again by itself until the server is there.
  client.on("error", () => {});
  await client.connect();
  return {
    store: redisStore((...command) => client.sendCommand(command)),
    count: () => client.dbSize(),
    spoil: async () => {
      for (const key of await client.keys("*")) await client.set(key, "spoilt");
    },
    async [Symbol.asyncDispose]() {
      client.destroy();
      server.kill();
      await server.status;
      await Deno.remove(folder, { recursive: true });
    },
  };
}
