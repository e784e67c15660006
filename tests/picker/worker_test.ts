import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { listConnectors } from "../../mod.ts";
import type { Env } from "../../scripts/picker/env.ts";
import { fetchFrom } from "../../scripts/picker/fetch_from.ts";
import type { Listing } from "../../scripts/picker/listing.ts";
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
      ["/", "en.html", "text/html; charset=utf-8"],
      ["/?lang=it", "it.html", "text/html; charset=utf-8"],
      ["/picker.js", "picker.js", "text/javascript; charset=utf-8"],
      ["/picker.css", "picker.css", "text/css; charset=utf-8"],
      ["/icon.svg", "icon.svg", "image/svg+xml"],
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
  for (const path of ["/worker.ts", "/en.html", "/toString", "//"]) {
    assertEquals((await ask(path)).status, 404, path);
  }
});

Deno.test("every answer of the Worker comes with a strict policy", async () => {
  for (
    const path of [
      "/",
      "/api/institutions",
      "/api/institutions/1",
      "/api/key",
      "/nowhere",
    ]
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
  const response = await ask("/api/institutions", undefined, {
    method: "POST",
  });
  assertEquals(response.status, 405);
  assertEquals(response.headers.get("allow"), "GET, HEAD");
});

Deno.test("the Worker speaks a language that the browser accepts", async () => {
  for (
    const [accepted, file] of [
      ["fr-CA,fr;q=0.9,en;q=0.8", "fr.html"],
      ["ja,pt-BR;q=0.5", "pt.html"],
      ["ja", "en.html"],
    ]
  ) {
    const headers = { "accept-language": accepted ?? "" };
    const response = await ask("/", undefined, { headers });
    assertStringIncludes(await response.text(), `/${file}`);
    assertEquals(response.headers.get("vary"), "accept-language");
  }
});

/** Lists what a query finds. */
async function list(query: string): Promise<Listing> {
  return await (await ask(`/api/institutions?${query}`)).json();
}

/** The names of rows. */
function namesOf({ rows }: Listing): string[] {
  return rows.map((row) =>
    row.kind === "group" ? row.name : row.institution.name
  );
}

Deno.test("the Worker lists the sandbox by default, with little of each institution", async () => {
  const { connectors: expected } = await listConnectors({
    domain: "acme-sandbox",
    fetch: createSandbox().fetch,
  });
  const { total, rows } = await list("");
  assertEquals(total, expected.length);
  const [row] = rows;
  assert(row?.kind === "institution");
  assertEquals(row.match, null);
  assertEquals(Object.keys(row.institution).toSorted(), [
    "beta",
    "color",
    "countries",
    "name",
    "products",
    "restricted",
    "uuid",
  ]);
});

Deno.test("the Worker filters by country and product", async () => {
  const all = await list("");
  const portuguese = await list("country=pt&product=pay");
  assert(portuguese.total > 0 && portuguese.total < all.total);
  for (const row of portuguese.rows) {
    const { countries, products } = row.kind === "group"
      ? row.first
      : row.institution;
    assert(countries.some(({ id }) => id.toUpperCase() === "PT"));
    assert(products.includes("pay"));
  }
  // What can be chosen does not depend on what is.
  assertEquals(portuguese.countries, all.countries);
  assertEquals(portuguese.products, all.products);
  const refused = await ask("/api/institutions?country=Portugal");
  assertEquals(refused.status, 400);
});

Deno.test("the Worker searches, and says how each institution was found", async () => {
  const matchOf = async (text: string) => {
    const [row] = (await list(`q=${encodeURIComponent(text)}`)).rows;
    assert(row?.kind === "institution");
    return [row.institution.name, row.match];
  };
  assertEquals(await matchOf("bnp par"), ["BNP Paribas", "prefix"]);
  assertEquals(await matchOf("boursorama"), ["BoursoBank", "alias"]);
  assertEquals(await matchOf("fortunao"), ["Fortuneo", "typo"]);
  assertEquals(await matchOf("FR76 2004 1"), ["La Banque Postale", "code"]);
  assertEquals((await list("q=wells+fargo")).total, 0);
});

Deno.test("the Worker gathers the many institutions of a brand, and lists a group", async () => {
  const found = await list("country=FR&q=credit");
  const group = found.rows.find(({ kind }) => kind === "group");
  assert(group?.kind === "group");
  assertEquals(group.name, "Crédit Agricole");
  const names = namesOf(found);
  assertEquals(names.filter((name) => name.startsWith("Crédit Agricole")), [
    "Crédit Agricole",
  ]);
  // Brands that have a word in common alone are apart.
  assert(names.includes("Crédit Coopératif"));
  const members = await list("country=FR&q=credit&group=Crédit+Agricole");
  assertEquals(members.total, group.count);
  assert(namesOf(members).includes("Crédit Agricole d'Île-de-France"));
});

Deno.test("the Worker lists as many rows as it is asked for, and says how many there are", async () => {
  const { rows, rowCount } = await list("limit=5");
  assertEquals(rows.length, 5);
  assert(rowCount > 5);
  assertEquals((await list("limit=-1")).rows.length, rowCount);
});

Deno.test("the Worker passes logos on, and nothing that is no image", async () => {
  const logo = await ask(`/api/logos/${TEST_CONNECTOR}`);
  assertEquals(logo.headers.get("content-type"), "image/png");
  assert((await logo.bytes()).length > 0);
  const none = await ask("/api/logos/00000000-0000-4000-8000-000000000000");
  assertEquals(none.status, 404);
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

Deno.test("the Worker asks the API of a domain once, and then its directory", async () => {
  await withApi(async ({ requests }) => {
    const env = { ASSETS, POWENS_DOMAIN: "acme" };
    await ask("/api/institutions", env);
    await ask("/api/institutions?country=FR&q=bnp", env);
    const one = await ask(`/api/institutions/${TEST_CONNECTOR}`, env);
    const { domain, isSandbox, clientId } = await one.json();
    assertEquals([domain, isSandbox, clientId], ["acme", false, null]);
    assertEquals(requests.map(({ url }) => new URL(url).pathname), [
      "/2.0/connectors",
    ]);
  });
});

Deno.test("the Worker asks the API once for all that ask at the same time", async () => {
  await withApi(async ({ requests, faults }) => {
    const env = { ASSETS, POWENS_DOMAIN: "acme" };
    const askAll = async () => {
      const all = Array.from(
        { length: 5 },
        () => ask("/api/institutions", env),
      );
      return (await Promise.all(all)).map(({ status }) => status);
    };
    assertEquals(await askAll(), Array(5).fill(200));
    assertEquals(requests.length, 1);

    // What failed to be refreshed is not asked for by everybody who comes.
    faults.push({ kind: "status", status: 400, times: Infinity });
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
  const response = await ask(`/api/institutions/${TEST_CONNECTOR}`);
  const { connector: { name, sources, fields } } = await response.json();
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
      const response = await ask("/api/institutions", {
        ASSETS,
        [name]: value,
      });
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
  assertEquals((await ask(`/api/institutions/${unknown}`)).status, 404);
  assertEquals((await ask("/api/institutions/%2E%2E%2Fusers")).status, 404);
  assertEquals((await ask("/api/institutions/")).status, 404);
  await withApi(async ({ faults }) => {
    const said: unknown[] = [];
    console.error = (message) => said.push(message);
    for (
      const { fault, code } of [
        {
          fault: { kind: "status", status: 403, times: 1 },
          code: "refused",
        },
        {
          fault: { kind: "status", status: 400, times: 1 },
          code: "unavailable",
        },
        { fault: { kind: "wrongType", times: 1 }, code: "malformed" },
      ] as const
    ) {
      faults.push(fault);
      const env = { ASSETS, POWENS_DOMAIN: "acme" };
      const response = await ask("/api/institutions", env);
      assertEquals(response.status, 502);
      assertEquals(await response.json(), { code });
    }
    assertStringIncludes(String(said[0]), "403");
  });
});
