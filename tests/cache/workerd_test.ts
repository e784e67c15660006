import { assert, assertEquals } from "@std/assert";
import { Miniflare } from "miniflare";
import { bundle } from "./bundle.ts";
import { MINUTE } from "./setup.ts";

/** A worker, and the API that it calls. */
interface Setup {
  /** Sends a request to the worker, and reads its answer. */
  ask(path: string, init?: RequestInit): Promise<string>;
  /** The authorization that the API was sent each time. */
  sent: (string | null)[];
  /** What the API waits for before it answers. */
  gate: { open: Promise<unknown> };
}

async function withWorker(
  compatibilityDate: string,
  run: (setup: Setup) => Promise<void>,
): Promise<void> {
  const sent: (string | null)[] = [];
  const gate = { open: Promise.resolve<unknown>(undefined) };
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      const count = sent.push(request.headers.get("authorization"));
      await gate.open;
      return Response.json({ count });
    },
  );
  const miniflare = new Miniflare({
    modules: true,
    script: await bundle("worker.js", {
      format: "esm",
      external: ["cloudflare:workers"],
    }),
    compatibilityDate,
    bindings: { BASE_URL: `http://127.0.0.1:${server.addr.port}/2.0` },
  });
  try {
    const url = await miniflare.ready;
    await run({
      sent,
      gate,
      ask: async (path, init) => {
        const response = await fetch(new URL(path, url), {
          signal: AbortSignal.timeout(10_000),
          ...init,
        });
        return await response.text();
      },
    });
  } finally {
    await miniflare.dispose();
  }
}

/** Waits for what goes on behind, which nobody else tells of. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!await condition()) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

for (const compatibilityDate of ["2025-09-01", "2026-06-01"]) {
  Deno.test({
    name: `the cache works on Workers, as of ${compatibilityDate}`,
    // Miniflare and esbuild keep processes of their own until they are told.
    sanitizeResources: false,
    sanitizeOps: false,
    fn: (test) =>
      withWorker(compatibilityDate, async ({ ask, sent, gate }) => {
        const step = async (name: string, run: () => Promise<void>) => {
          sent.length = 0;
          gate.open = Promise.resolve();
          assert(
            await test.step({
              name,
              sanitizeResources: false,
              sanitizeOps: false,
              fn: run,
            }),
          );
        };

        for (const store of ["memory", "platform"]) {
          const path = `/${store}/connectors`;
          await step(
            `${store}: an answer is kept from request to request`,
            async () => {
              assertEquals(await ask(path), '{"count":1}');
              assertEquals(await ask(path), '{"count":1}');
              assertEquals(sent.length, 1);
            },
          );

          await step(
            `${store}: a stale answer is given at once, and refreshed behind`,
            async () => {
              const { promise, resolve } = Promise.withResolvers();
              gate.open = promise;
              sent.push(null);
              await ask(`/clock?ms=${MINUTE}`);
              // The refresh cannot end before these are answered.
              assertEquals(await ask(path), '{"count":1}');
              assertEquals(await ask(path), '{"count":1}');
              resolve(undefined);
              await until(async () => await ask(path) === '{"count":2}');
              assertEquals(sent.length, 2);
            },
          );

          await step(`${store}: a write drops what is kept`, async () => {
            assertEquals(await ask(path), '{"count":2}');
            assertEquals(sent.length, 0);
            const init = {
              method: "PUT",
              headers: { authorization: "Bearer secret" },
            };
            assertEquals(await ask(`${path}/1`, init), '{"count":1}');
            assertEquals(await ask(path), '{"count":2}');
            assertEquals(await ask(path), '{"count":2}');
            assertEquals(sent, ["Bearer secret", null]);
          });

          await step(`${store}: what carries a token is not kept`, async () => {
            const init = { headers: { authorization: "Bearer secret" } };
            assertEquals(await ask(`${path}/2`, init), '{"count":1}');
            assertEquals(await ask(`${path}/2`, init), '{"count":2}');
            assertEquals(await ask(`${path}/2`), '{"count":3}');
          });
        }

        await step(
          "platform: an answer is kept from isolate to isolate",
          async () => {
            assertEquals(await ask("/platform/banks"), '{"count":1}');
            assertEquals(await ask("/other/banks"), '{"count":1}');
            await ask("/other/connectors/1", { method: "PUT" });
            assertEquals(await ask("/platform/banks"), '{"count":3}');
          },
        );

        for (const store of ["memory", "platform", "plain"]) {
          await step(
            `${store}: no request waits for one that has ended`,
            async () => {
              const { promise, resolve } = Promise.withResolvers();
              gate.open = promise;
              const path = `/${store}/providers`;
              // It begins first, and has ended before the API answers.
              const first = ask(`${path}?abort=100`);
              await until(() => Promise.resolve(sent.length > 0));
              const others = Array.from({ length: 20 }, () => ask(path));
              assertEquals(await first, "TimeoutError");
              await until(() => Promise.resolve(sent.length > 20));
              resolve(undefined);
              const answers = await Promise.all(others);
              assert(answers.every((answer) => answer.startsWith('{"count":')));
              // Each has asked for itself, and none has to from now on.
              assertEquals(sent.length, 21);
              await ask(path);
              assertEquals(sent.length, 21);
            },
          );
        }
      }),
  });
}
