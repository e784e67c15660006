import { setImmediate } from "node:timers";
import { assert, assertEquals } from "@std/assert";
import { Miniflare } from "miniflare";
import { bundle } from "./bundle.ts";

/** How many chunks of one byte a body comes in. */
const CHUNKS = 20_000;

/**
 * What reading it may cost, in bytes: about twice what it does cost. Keeping the
 * chunks as they come costs 979 MB on Deno, and 130 MB on Workers.
 */
const BOUNDS = { deno: 150_000_000, workers: 95_000_000 };

/** Serves a body of JSON, one byte at a time. */
function serveSmallChunks(): { baseUrl: string } & AsyncDisposable {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    () => {
      let left = CHUNKS;
      return new Response(
        new ReadableStream<Uint8Array>({
          async pull(controller) {
            // Those that are there at once would be put together.
            await new Promise((resolve) => setImmediate(resolve));
            controller.enqueue(Uint8Array.of(left === 1 ? 0x30 : 0x20));
            if (--left === 0) controller.close();
          },
        }),
      );
    },
  );
  return {
    baseUrl: `http://127.0.0.1:${server.addr.port}`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

Deno.test("a body in small chunks costs no more than its bytes, on Deno", async () => {
  await using server = serveSmallChunks();
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--allow-net",
      `${import.meta.dirname}/read_small_chunks.ts`,
      server.baseUrl,
    ],
  }).output();
  assert(success);
  const { byteLength, grown } = JSON.parse(new TextDecoder().decode(stdout));
  assertEquals(byteLength, CHUNKS);
  assert(grown < BOUNDS.deno, `${grown}`);
});

Deno.test({
  name: "a body in small chunks costs no more than its bytes, on Workers",
  // Only Linux tells what another process has had.
  ignore: Deno.build.os !== "linux",
  // Miniflare and esbuild keep processes of their own until they are told.
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    await using server = serveSmallChunks();
    const others = new Set(await workerdProcesses());
    const miniflare = new Miniflare({
      modules: true,
      script: await bundle("small_chunks_worker.js", {
        format: "esm",
        external: ["cloudflare:workers"],
      }),
      compatibilityDate: "2026-06-01",
      bindings: { BASE_URL: server.baseUrl },
    });
    try {
      const url = await miniflare.ready;
      await (await fetch(new URL("/ready", url))).body?.cancel();
      const [own] = (await workerdProcesses()).filter((id) => !others.has(id));
      assert(own);
      const before = await peakMemory(own);
      const response = await fetch(url);
      assertEquals(await response.json(), { byteLength: CHUNKS });
      const grown = await peakMemory(own) - before;
      assert(grown < BOUNDS.workers, `${grown}`);
    } finally {
      await miniflare.dispose();
    }
  },
});

/** The ids of the processes of workerd. */
async function workerdProcesses(): Promise<string[]> {
  const ids: string[] = [];
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const command = await Deno.readTextFile(`/proc/${name}/comm`)
      .catch(() => "");
    if (command.trim() === "workerd") ids.push(name);
  }
  return ids;
}

/** The most memory that a process has ever had, in bytes. */
async function peakMemory(id: string): Promise<number> {
  const status = await Deno.readTextFile(`/proc/${id}/status`);
  const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(status) ?? [];
  return Number(kilobytes) * 1_024;
}
