import { assert, assertEquals } from "@std/assert";
import { build, stop } from "esbuild";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { findChromium } from "../../scripts/toolchain/mod.ts";
import { launchChromium } from "../browser/mod.ts";
import { UUID } from "./setup.ts";

/** Serves on loopback, at an origin of its own. */
function serve(
  answer: (request: Request) => Response | Promise<Response>,
): { origin: string } & AsyncDisposable {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    answer,
  );
  return {
    origin: `http://127.0.0.1:${server.addr.port}`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

/** The client, as a script that makes `powens` global. */
async function bundleClient(): Promise<string> {
  const { outputFiles: [file] } = await build({
    entryPoints: [`${import.meta.dirname}/../../mod.ts`],
    bundle: true,
    format: "iife",
    globalName: "powens",
    target: "es2022",
    tsconfigRaw: {},
    write: false,
    // It keeps a process of its own until it is told to stop.
  }).finally(stop);
  assert(file);
  return file.text;
}

const path = await findChromium();

Deno.test({
  name:
    "in Chromium, a page on another origin lists connectors, changes one, and shows its logo",
  ignore: !path,
  // The browser and esbuild keep processes of their own until they are told.
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    assert(path);
    const sandbox = createSandbox();
    await using api = serve((request) => sandbox.fetch(request));
    await using site = serve(() =>
      new Response("<!DOCTYPE html><title>A page</title>", {
        headers: { "content-type": "text/html" },
      })
    );
    const browser = await launchChromium(path);
    try {
      const page = await browser.newPage();
      await page.goto(site.origin);
      await page.addScriptTag({ content: await bundleClient() });
      const settings = JSON.stringify({
        domain: "acme-sandbox",
        baseUrl: `${api.origin}/2.0`,
        token: sandbox.token,
        retry: false,
      });
      const seen = await page.evaluate(`(async () => {
        const api = ${settings};
        const before = await powens.listConnectors(api);
        const changed = await powens.updateConnector(api, "${UUID}", {
          hidden: true,
        });
        const after = await powens.listConnectors(api);
        const refused = await powens
          .updateConnector({ ...api, token: "wrong" }, "${UUID}", { hidden: false })
          .catch((error) => error.code);
        return {
          hidden: changed.hidden,
          fewer: before.total - after.total,
          refused,
        };
      })()`);
      assertEquals(seen, { hidden: true, fewer: 1, refused: "unauthorized" });

      const preflights = sandbox.requests
        .filter(({ method }) => method === "OPTIONS")
        .map(({ headers }) => headers["access-control-request-method"]);
      assert(preflights.length > 0);
      assertEquals([...new Set(preflights)], ["PUT"]);

      const sizes = await page.evaluate(`Promise.all(
        ["thumbnail.webp", "thumbnail@2x.png"].map(async (name) => {
          const image = new Image();
          image.crossOrigin = "anonymous";
          image.src = "${api.origin}/2.0/logos/${UUID}-" + name;
          await image.decode();
          return [image.naturalWidth, image.naturalHeight];
        }),
      )`);
      assertEquals(sizes, [[56, 56], [112, 112]]);
    } finally {
      await browser.close();
    }
  },
});
