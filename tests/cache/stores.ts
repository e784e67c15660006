/// <reference lib="deno.unstable" />
import { createClient } from "redis";
import { Miniflare } from "miniflare";
import {
  type CacheStore,
  denoKvStore,
  type KvNamespace,
  kvStore,
  memoryStore,
  redisStore,
} from "../../src/cache/mod.ts";

/** A store on the real thing. */
export interface TestStore extends AsyncDisposable {
  /** The store. */
  store: CacheStore;
  /** How many values the real thing holds; `undefined` if it cannot tell. */
  count(): Promise<number>;
  /** Puts something else in the place of all values. */
  spoil(): Promise<void>;
}

/** A store whose real thing has to be there. */
export interface StoreKind {
  /** What it is called. */
  name: string;
  /** Whether what it needs is here. */
  isHere: boolean;
  /** Opens it, empty. */
  open(): Promise<TestStore>;
}

/** Every store that keeps entries outside of this process's memory. */
export const STORE_KINDS: readonly StoreKind[] = [
  { name: "kvStore() on workerd's KV", isHere: true, open: openKv },
  { name: "denoKvStore() on Deno KV", isHere: true, open: openDenoKv },
  {
    name: "redisStore() on Redis",
    isHere: await hasRedis(),
    open: openRedis,
  },
];

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

async function openDenoKv(): Promise<TestStore> {
  const kv = await Deno.openKv(":memory:");
  const entries = async () => {
    const found: Deno.KvEntry<unknown>[] = [];
    for await (const entry of kv.list({ prefix: [] })) found.push(entry);
    return found;
  };
  return {
    store: denoKvStore(kv),
    count: async () => (await entries()).length,
    spoil: async () => {
      for (const { key } of await entries()) await kv.set(key, "spoilt");
    },
    [Symbol.asyncDispose]: () => Promise.resolve(kv.close()),
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

/** A store that works until it is told to hang, and then never answers. */
export function hangingStore(): CacheStore & { isHanging: boolean } {
  const memory = memoryStore();
  const forever = () => new Promise<undefined>(() => {});
  return {
    isHanging: false,
    get(key) {
      return this.isHanging ? forever() : memory.get(key);
    },
    set(key, entry, lifetime) {
      return this.isHanging ? forever() : memory.set(key, entry, lifetime);
    },
  };
}
