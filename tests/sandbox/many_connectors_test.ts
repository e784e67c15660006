import { assert, assertEquals } from "@std/assert";
import {
  listAllConnectors,
  listConnectors,
  updateConnectors,
} from "../../mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";

/** How many of 1,500 connectors are listed: some are hidden. */
const LISTED = 1_486;

Deno.test("a sandbox of 1,500 connectors sends 1,000 if 2,000 are requested, and the client says so", async () => {
  const { fetch } = createSandbox({ size: 1_500 });
  const api = { domain: "acme-sandbox", fetch };
  const { connectors, total, isWhole } = await listConnectors(api, {
    limit: 2_000,
  });
  assertEquals([connectors.length, total, isWhole], [1_000, LISTED, false]);
});

Deno.test("listAllConnectors() gives all of 1,500, once each, in one request or in pages", async () => {
  for (const cap of [Infinity, 400]) {
    const sandbox = createSandbox({ size: 1_500 });
    const api = {
      domain: "acme-sandbox",
      fetch: cutInPages(sandbox.fetch, cap),
    };
    const { connectors, total, isWhole } = await listAllConnectors(api);
    const uuids = new Set(connectors.map(({ uuid }) => uuid));
    assertEquals([uuids.size, connectors.length], [LISTED, LISTED]);
    assertEquals([total, isWhole], [LISTED, true]);
    assertEquals(sandbox.requests.length > 1, cap < LISTED);
  }
});

Deno.test("listAllConnectors() gives each once and loses none, when the list changes between two pages", async () => {
  const sandbox = createSandbox({ size: 1_500 });
  const writer = {
    domain: "acme-sandbox",
    fetch: sandbox.fetch,
    token: sandbox.token,
  };
  const all = (await listAllConnectors(writer)).connectors;
  // Some near the start are hidden, which moves the others to the front.
  const hidden = all.slice(10, 15).map(({ uuid }) => uuid);
  let pages = 0;
  const paged = cutInPages(sandbox.fetch, 400);
  const api = {
    domain: "acme-sandbox",
    fetch: async (input: string | URL | Request, init?: RequestInit) => {
      if (++pages === 2) {
        await updateConnectors(
          writer,
          Object.fromEntries(hidden.map((uuid) => [uuid, { hidden: true }])),
        );
      }
      return await paged(input, init);
    },
  };
  const { connectors } = await listAllConnectors(api);
  const uuids = connectors.map(({ uuid }) => uuid);
  assertEquals(new Set(uuids).size, uuids.length);
  const missing = all.map(({ uuid }) => uuid)
    .filter((uuid) => !uuids.includes(uuid) && !hidden.includes(uuid));
  assertEquals(missing, []);
  assert(pages > 3);
});

/** A server that gives no more than some rows at once, whatever is asked for. */
function cutInPages(
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<
    Response
  >,
  cap: number,
): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const asked = Number(url.searchParams.get("limit") ?? Infinity);
    if (Math.min(asked, cap) !== Infinity) {
      url.searchParams.set("limit", `${Math.min(asked, cap)}`);
    }
    return await fetch(url, init);
  };
}
