import { assertEquals } from "@std/assert";
import { build, stop } from "esbuild";
import { Miniflare } from "miniflare";

async function bundleWorker(): Promise<string> {
  const { outputFiles: [file] } = await build({
    entryPoints: [`${import.meta.dirname}/worker.js`],
    bundle: true,
    format: "esm",
    target: "es2022",
    external: ["cloudflare:workers"],
    tsconfigRaw: {},
    write: false,
    // It keeps a process of its own until it is told to stop.
  }).finally(stop);
  return file?.text ?? "";
}

/** A connector as small as the API has them. */
function connectorOf(id: number, name: string): object {
  const uuid = `00000000-0000-4000-8000-${`${id}`.padStart(12, "0")}`;
  return { id, uuid, name, charged: true, beta: false };
}

Deno.test({
  name:
    "a directory on Workers is kept from request to request, and no request waits for another",
  // Miniflare and esbuild keep processes of their own until they are told.
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    let count = 0;
    let gate = Promise.resolve();
    await using server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      async () => {
        const connectors = [
          connectorOf(1, `List ${++count}`),
          connectorOf(2, "BoursoBank"),
        ];
        await gate;
        return Response.json({ connectors, total: 2 });
      },
    );
    const miniflare = new Miniflare({
      modules: true,
      script: await bundleWorker(),
      compatibilityDate: "2026-06-01",
      bindings: { BASE_URL: `http://127.0.0.1:${server.addr.port}/2.0` },
    });
    try {
      const url = await miniflare.ready;
      const ask = async (path: string, signal?: AbortSignal) => {
        const response = await fetch(new URL(path, url), {
          ...signal && { signal },
        });
        return await response.text();
      };
      const blocked = Promise.withResolvers<void>();
      gate = blocked.promise;
      // The first one is gone before the API answers.
      const controller = new AbortController();
      const first = ask("/?q=bourso", controller.signal).catch(() => "gone");
      const second = ask("/?q=bourso");
      while (count < 2) await new Promise((resolve) => setTimeout(resolve, 10));
      controller.abort();
      assertEquals(await first, "gone");
      blocked.resolve();
      assertEquals(JSON.parse(await second).found, "BoursoBank");

      const asked = count;
      await ask("/?q=bourso");
      assertEquals(count, asked);
      await ask("/clock?ms=60000");
      const stale = JSON.parse(await ask("/"));
      while (JSON.parse(await ask("/")).first === stale.first) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      assertEquals(count, asked + 1);
    } finally {
      await miniflare.dispose();
    }
  },
});
