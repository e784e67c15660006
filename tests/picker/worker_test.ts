import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { listConnectors } from "../../mod.ts";
import type { Env } from "../../scripts/picker/env.ts";
import { fetchFrom } from "../../scripts/picker/fetch_from.ts";
import worker from "../../scripts/picker/worker.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/mod.ts";

const TEST_CONNECTOR = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** Files that say how they were asked for. */
const ASSETS: Env["ASSETS"] = {
  fetch: (url) => Promise.resolve(new Response(`The file at ${url}`)),
};

function ask(path: string, env: Env = { ASSETS }, init?: RequestInit) {
  return worker.fetch(new Request(`https://picker.example${path}`, init), env);
}

/** Runs something with a sandbox in the place of the network. */
async function withApi(
  run: (sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  const actual = { fetch: globalThis.fetch, error: console.error };
  const sandbox = createSandbox();
  globalThis.fetch = sandbox.fetch;
  console.error = () => {};
  try {
    await run(sandbox);
  } finally {
    globalThis.fetch = actual.fetch;
    console.error = actual.error;
  }
}

Deno.test("the Worker serves the files of the page, and nothing else that is a file", async () => {
  for (
    const [path, file, type] of [
      ["/", "index.html", "text/html; charset=utf-8"],
      ["/picker.js", "picker.js", "text/javascript; charset=utf-8"],
      ["/picker.css", "picker.css", "text/css; charset=utf-8"],
      ["/icon.svg", "icon.svg", "image/svg+xml"],
      ["/fr.json", "fr.json", "application/json"],
    ]
  ) {
    const response = await ask(path ?? "");
    assertEquals(response.status, 200);
    assertEquals(response.headers.get("content-type"), type);
    assertEquals(
      await response.text(),
      `The file at https://picker.example/${file}`,
    );
  }
  for (const path of ["/worker.ts", "/index.html", "/toString", "//"]) {
    assertEquals((await ask(path)).status, 404, path);
  }
});

Deno.test("every answer of the Worker comes with a strict policy", async () => {
  for (
    const path of ["/", "/api/connectors", "/api/connectors/1", "/nowhere"]
  ) {
    const { headers } = await ask(path);
    const policy = headers.get("content-security-policy") ?? "";
    assertEquals(policy.split("; ").toSorted(), [
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    assertEquals(headers.get("x-content-type-options"), "nosniff");
    assertEquals(headers.get("referrer-policy"), "no-referrer");
  }
});

Deno.test("the Worker only answers what reads", async () => {
  const response = await ask("/api/connectors", undefined, { method: "POST" });
  assertEquals(response.status, 405);
  assertEquals(response.headers.get("allow"), "GET, HEAD");
});

Deno.test("the Worker lists the sandbox by default, with little of each institution", async () => {
  const { connectors: expected } = await listConnectors({
    domain: "acme-sandbox",
    fetch: createSandbox().fetch,
  });
  const { isSandbox, connectors } = await (await ask("/api/connectors")).json();
  assert(isSandbox);
  assertEquals(connectors.length, expected.length);
  assertEquals(Object.keys(connectors[0]).toSorted(), [
    "beta",
    "code",
    "color",
    "countries",
    "name",
    "products",
    "restricted",
    "slug",
    "uuid",
  ]);
});

Deno.test("the Worker filters by country and product", async () => {
  const list = async (query: string) =>
    await (await ask(`/api/connectors?${query}`)).json();
  const all = await list("");
  const portuguese = await list("country=pt&product=pay");
  assert(portuguese.connectors.length > 0);
  assert(portuguese.connectors.length < all.connectors.length);
  for (const { countries, products } of portuguese.connectors) {
    assert(
      countries.some(({ id }: { id: string }) => id.toUpperCase() === "PT"),
    );
    assert(products.includes("pay"));
  }
  // What can be chosen does not depend on what is.
  assertEquals(portuguese.countries, all.countries);
  assertEquals(portuguese.products, all.products);
  assertEquals((await ask("/api/connectors?country=Portugal")).status, 400);
});

Deno.test("fetchFrom() has a sandbox keep nothing of what it was asked before", async () => {
  const sandbox = createSandbox();
  const fetch = fetchFrom(sandbox);
  for (let id = 0; id < 10; id++) {
    const url = `https://acme-sandbox.biapi.pro/2.0/connectors/none-${id}`;
    const response = await fetch(url);
    assertEquals(response.status, 404);
    await response.body?.cancel();
  }
  assertEquals(sandbox.requests.length, 1);
});

Deno.test("the Worker asks the API of a domain once, and then its cache", async () => {
  await withApi(async ({ requests }) => {
    const env = { ASSETS, POWENS_DOMAIN: "acme" };
    const first = await (await ask("/api/connectors", env)).json();
    const second = await (await ask("/api/connectors?country=FR", env)).json();
    assertEquals([first.domain, first.isSandbox], ["acme", false]);
    assert(second.connectors.length < first.connectors.length);
    await ask(`/api/connectors/${TEST_CONNECTOR}`, env);
    await ask(`/api/connectors/${TEST_CONNECTOR}`, env);
    assertEquals(requests.map(({ url }) => new URL(url).pathname), [
      "/2.0/connectors",
      `/2.0/connectors/${TEST_CONNECTOR}`,
    ]);
  });
});

Deno.test("the Worker asks the API once for all that ask at the same time", async () => {
  await withApi(async ({ requests, faults }) => {
    const env = { ASSETS, POWENS_DOMAIN: "acme" };
    const askAll = async () => {
      const all = Array.from({ length: 5 }, () => ask("/api/connectors", env));
      return (await Promise.all(all)).map(({ status }) => status);
    };
    assertEquals(await askAll(), Array(5).fill(200));
    assertEquals(requests.length, 1);

    // What failed to be refreshed is not asked for by everybody who comes.
    faults.push({ kind: "status", status: 500, times: Infinity });
    const { now } = Date;
    try {
      Date.now = () => now() + 600_000;
      assertEquals(await askAll(), Array(5).fill(200));
      assertEquals(await askAll(), Array(5).fill(200));
      assertEquals(requests.length, 2);
    } finally {
      Date.now = now;
    }
  });
});

Deno.test("the Worker gives one institution with what its form is made of", async () => {
  const response = await ask(`/api/connectors/${TEST_CONNECTOR}`);
  const { name, sources, fields } = await response.json();
  assertEquals(name, "Connecteur de test");
  assert(sources.length > 0 && fields.length > 0);
});

Deno.test("the Worker tells who serves it which setting is wrong", async () => {
  await withApi(async ({ requests }) => {
    const said: unknown[] = [];
    console.error = (message) => said.push(message);
    for (
      const [name, value] of [
        ["POWENS_DOMAIN", "evil.example/"],
        ["POWENS_DOMAIN", "acme-sandbox.biapi.pro"],
        ["POWENS_SIZE", "many"],
        ["POWENS_SIZE", "0"],
      ] as const
    ) {
      const response = await ask("/api/connectors", { ASSETS, [name]: value });
      assertEquals(response.status, 502);
      assertEquals(await response.json(), { code: "unavailable" });
      assertStringIncludes(`${said.at(-1)}`, `${name} must be`);
      assertStringIncludes(`${said.at(-1)}`, `got "${value}"`);
    }
    assertEquals(requests, []);
  });
});

Deno.test("the Worker says whose mistake it was", async () => {
  const unknown = "00000000-0000-4000-8000-000000000000";
  assertEquals((await ask(`/api/connectors/${unknown}`)).status, 404);
  assertEquals((await ask("/api/connectors/%2E%2E%2Fusers")).status, 400);
  assertEquals((await ask("/api/connectors/")).status, 400);
  await withApi(async ({ faults }) => {
    const said: unknown[] = [];
    console.error = (message) => said.push(message);
    faults.push({ kind: "status", status: 403, times: 1 });
    const env = { ASSETS, POWENS_DOMAIN: "acme" };
    const response = await ask("/api/connectors", env);
    assertEquals(response.status, 502);
    assertEquals(await response.json(), { code: "unavailable" });
    assertStringIncludes(String(said[0]), "403");
  });
});
