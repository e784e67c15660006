import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { launchChromium } from "../browser/mod.ts";
import { findChromium } from "../../scripts/toolchain/mod.ts";
import { bundle } from "./bundle.ts";

const MODIFIED = "Fri, 20 Nov 2026 08:00:00 GMT";

/** Serves on loopback, at an origin of its own. */
function serve(
  answer: (request: Request) => Response,
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

/** Reads through a cache in a page once a minute: fresh or stale for less. */
async function readEachMinute(
  page: Page,
  origin: string,
  times: number,
): Promise<unknown[]> {
  const baseUrl = JSON.stringify(origin);
  return await page.evaluate(`(async () => {
    let now = 0;
    const fetch = powensCache.cachingFetch({
      fresh: 1_000,
      stale: 1_000,
      baseUrl: ${baseUrl},
      now: () => now,
    });
    const answers = [];
    for (; answers.length < ${times}; now += 60_000) {
      const read = async () => (await fetch(${baseUrl} + "/connectors")).json();
      answers.push(await read().catch(String));
    }
    return answers;
  })()`);
}

const path = await findChromium();

Deno.test({
  name: "in Chromium, what is too old is asked for again, with no permission",
  ignore: !path,
  // The browser and esbuild keep processes of their own until they are told.
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    assert(path);
    const sent: string[] = [];
    let count = 0;
    await using api = serve(({ method, headers }) => {
      const condition = headers.get("if-modified-since");
      sent.push(`${method} ${condition}`);
      const header = {
        "access-control-allow-origin": "*",
        "last-modified": MODIFIED,
      };
      // As most APIs, it permits no header that scripts may not send anyway.
      if (method === "OPTIONS") return new Response(null, { status: 405 });
      // What it has changes once, for the third request.
      if (condition && sent.length !== 3) {
        return new Response(null, { status: 304, headers: header });
      }
      return Response.json({ count: ++count }, { headers: header });
    });
    await using site = serve(() =>
      new Response("<!DOCTYPE html>", {
        headers: { "content-type": "text/html" },
      })
    );
    const browser = await launchChromium(path);
    try {
      const page = await browser.newPage();
      await page.goto(site.origin);
      await page.addScriptTag({
        content: await bundle("../../src/cache/mod.ts", {
          format: "iife",
          globalName: "powensCache",
        }),
      });
      assertEquals(await readEachMinute(page, api.origin, 4), [
        { count: 1 },
        { count: 1 },
        { count: 2 },
        { count: 2 },
      ]);
    } finally {
      await browser.close();
    }
    assertEquals(sent, [
      "GET null",
      `GET ${MODIFIED}`,
      `GET ${MODIFIED}`,
      `GET ${MODIFIED}`,
    ]);
  },
});
