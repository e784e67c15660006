import { assert } from "@std/assert";
import fc from "fast-check";
import { type CacheStore, memoryStore } from "../../src/cache/mod.ts";
import { BASE, cacheOf } from "./setup.ts";

const FRESH = 1_000;
const STALE = 2_000;

/** What happens at a moment, and how long its I/O takes. */
type Step =
  | { kind: "read"; at: number; route: string; abort: number | null }
  | { kind: "reload"; at: number; route: string; abort: number | null }
  | { kind: "write"; at: number };

const routes = fc.constantFrom("connectors", "connectors/1", "banks");
const moments = fc.integer({ min: 0, max: 5_000 });
const aborts = fc.option(fc.integer({ min: 0, max: 500 }), { freq: 3 });

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({
      kind: fc.constant("read" as const),
      at: moments,
      route: routes,
      abort: aborts,
    }),
    weight: 12,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("reload" as const),
      at: moments,
      route: routes,
      abort: aborts,
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({ kind: fc.constant("write" as const), at: moments }),
    weight: 4,
  },
);

/** What takes time, in the order in which it is asked for. */
interface Latencies {
  /** Of the server's answers; `null` for one that fails. */
  server: (number | null)[];
  /** Of the store. */
  store: number[];
}

const latencies: fc.Arbitrary<Latencies> = fc.record({
  server: fc.array(fc.option(fc.integer({ min: 0, max: 900 }), { freq: 6 }), {
    minLength: 1,
    maxLength: 8,
  }),
  store: fc.oneof(
    fc.constant<number[]>([0]),
    fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 5 }),
  ),
});

/** Time that passes as fast as things happen: many thousand moments a second. */
interface VirtualTime {
  now(): number;
  wait(ms: number): Promise<void>;
  /** Lets time pass until there is nothing to wait for. */
  pass(): Promise<void>;
}

function createTime(): VirtualTime {
  let now = 1_000_000;
  const waiting: { at: number; resolve: () => void }[] = [];
  return {
    now: () => now,
    wait: (ms) =>
      new Promise((resolve) => {
        const at = now + ms;
        const later = waiting.findIndex((one) => one.at > at);
        waiting.splice(later < 0 ? waiting.length : later, 0, { at, resolve });
      }),
    async pass() {
      while (true) {
        // More than it takes to get from one wait to the next.
        for (let moment = 0; moment < 100; moment++) await null;
        const next = waiting.shift();
        if (!next) return;
        now = next.at;
        next.resolve();
      }
    },
  };
}

/** What a server has answered, or what went wrong. */
type Seen = { version: number; at: number } | { failure: unknown };

/** Takes the values of a list in turn, over and over. */
function inTurn<T>(values: readonly T[]): () => T | undefined {
  let index = 0;
  return () => values[index++ % values.length];
}

Deno.test("no answer is too old, or from before a write, in any order of events", async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 10, maxLength: 30 }),
      latencies,
      fc.boolean(),
      async (steps, latencies, areFlightsShared) => {
        const { now, wait, pass } = createTime();
        const serverLatency = inTurn(latencies.server);
        const storeLatency = inTurn(latencies.store);
        const memory = memoryStore();
        const slow = async <T>(run: () => T): Promise<T> => {
          await wait((storeLatency() ?? 0) / 2);
          const result = run();
          await wait((storeLatency() ?? 0) / 2);
          return result;
        };
        const store: CacheStore = {
          get: async (key) => await slow(() => memory.get(key)),
          set: async (key, entry, lifetime) =>
            await slow(() => memory.set(key, entry, lifetime)),
        };
        let version = 0;
        const underWay = new Map<string, number>();
        let mostUnderWay = 0;

        const fetch = cacheOf({
          fetch: async (input, init) => {
            const url = String(input);
            const isWrite = init?.method === "PUT";
            const count = (underWay.get(url) ?? 0) + 1;
            underWay.set(url, count);
            if (!isWrite) mostUnderWay = Math.max(mostUnderWay, count);
            try {
              const latency = serverLatency();
              await wait((latency ?? 100) / 2);
              if (latency === null) throw new TypeError("connection refused");
              if (isWrite) version++;
              const seen = { version, at: now() };
              await wait((latency ?? 100) / 2);
              init?.signal?.throwIfAborted();
              return Response.json(seen);
            } finally {
              underWay.set(url, (underWay.get(url) ?? 0) - 1);
            }
          },
        }, {
          fresh: FRESH,
          stale: STALE,
          now,
          store,
          areFlightsShared,
        });

        /** The version that everybody must see from now on. */
        let written = 0;

        async function run(step: Step): Promise<void> {
          await wait(step.at);
          if (step.kind === "write") {
            const init = { method: "PUT" };
            const seen = await read(`${BASE}/connectors/1`, init);
            // Others may have been made since, and not be over yet.
            if (!("failure" in seen)) written = Math.max(written, seen.version);
            return;
          }
          const least = written;
          const asked = now();
          const controller = new AbortController();
          if (step.abort !== null) {
            wait(step.abort).then(() => controller.abort("enough"));
          }
          const { signal } = controller;
          const seen = await read(`${BASE}/${step.route}`, {
            signal,
            cache: step.kind === "reload" ? "reload" : "default",
          });
          if ("failure" in seen) {
            // What goes wrong is the server's, or an abort of its own.
            const isOwn = seen.failure === "enough" && signal.aborted;
            assert(
              isOwn || seen.failure instanceof TypeError,
              `${seen.failure}`,
            );
            return;
          }
          answered++;
          assert(seen.version >= least, "from before a write");
          const oldest = step.kind === "reload" ? 1_800 : FRESH + STALE;
          assert(seen.at >= asked - oldest, "too old");
        }

        async function read(url: string, init: RequestInit): Promise<Seen> {
          try {
            return await (await fetch(url, init)).json();
          } catch (failure) {
            return { failure };
          }
        }

        const runs = steps.map(run);
        await pass();
        await Promise.all(runs);
        // One that is waited for, one behind, one that is to be made anew; and
        // those that a write has made useless.
        const writes = steps.filter(({ kind }) => kind === "write").length;
        const aborted =
          steps.filter((step) => step.kind !== "write" && step.abort !== null)
            .length;
        if (areFlightsShared) assert(mostUnderWay <= 3 + 3 * writes + aborted);
      },
    ),
    { numRuns: 500, interruptAfterTimeLimit: 60_000 },
  );
  assert(answered > 2_000, `${answered}`);
});
