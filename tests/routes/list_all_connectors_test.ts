import { assert, assertEquals, assertRejects } from "@std/assert";
import fc from "fast-check";
import { type Api, listAllConnectors, UsageError } from "../../mod.ts";
import { apiOf } from "../http/setup.ts";

/** The row of a connector. */
function row(id: number): Record<string, unknown> {
  return { id, uuid: `u${id}`, name: `c${id}`, charged: false, beta: false };
}

/** A server that cuts a list into pages, and lets it change after each. */
function paging(
  ids: number[],
  size: number,
  change: (page: number) => void = () => {},
): { api: Api; urls: string[] } {
  const urls: string[] = [];
  const api = apiOf((url) => {
    const offset = Number(new URL(url).searchParams.get("offset"));
    const connectors = ids.slice(offset, offset + size).map(row);
    const total = ids.length;
    change(urls.push(url));
    return Response.json({ connectors, total });
  });
  return { api, urls };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

Deno.test("listAllConnectors() takes one request where the server sends all", async () => {
  const { api, urls } = paging(range(1_500), Infinity);
  const list = await listAllConnectors(api, { country_codes: ["FR"] });
  assertEquals(list.connectors.length, 1_500);
  assertEquals([list.total, list.isWhole], [1_500, true]);
  assertEquals(urls.map((url) => new URL(url).search), ["?country_codes=FR"]);
});

Deno.test("listAllConnectors() reads page by page where the server cuts the list", async () => {
  for (const size of [1, 2, 5, 100, 1_000, 1_499]) {
    const { api, urls } = paging(range(1_500), size);
    const { connectors, isWhole } = await listAllConnectors(api);
    assertEquals(connectors.map(({ id }) => id), range(1_500));
    assertEquals(isWhole, true);
    assert(urls.length <= 2 * 1_500 / size + 2, `${size}: ${urls.length}`);
  }
});

Deno.test("listAllConnectors() has each once, also when the list changes between two pages", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 10, max: 25 }),
      fc.array(
        fc.record({
          removed: fc.array(fc.nat(99), { maxLength: 30 }),
          added: fc.array(fc.nat(99), { maxLength: 4 }),
        }),
        { maxLength: 4 },
      ),
      async (length, size, changes) => {
        const ids = range(length);
        const lasting = new Set(ids);
        let next = 1_000;
        const { api } = paging(ids, size, (page) => {
          const { removed = [], added = [] } = changes[page - 1] ?? {};
          for (const index of removed) {
            const [gone] = ids.splice(index, 1);
            if (gone !== undefined) lasting.delete(gone);
          }
          for (const index of added) ids.splice(index, 0, next++);
        });
        const { connectors } = await listAllConnectors(api);
        const listed = connectors.map(({ id }) => id);
        assertEquals(new Set(listed).size, listed.length);
        for (const id of lasting) assert(listed.includes(id), String(id));
      },
    ),
    { numRuns: 2_000 },
  );
});

Deno.test("listAllConnectors() says that the list is not whole where the server knows of no offset", async () => {
  let count = 0;
  const api = apiOf(() => {
    count++;
    return Response.json({ connectors: range(5).map(row), total: 9 });
  });
  const list = await listAllConnectors(api);
  assertEquals(list.connectors.length, 5);
  assertEquals([list.total, list.isWhole], [9, false]);
  assert(count <= 3, String(count));
});

Deno.test("listAllConnectors() cannot say whether the list is whole where the server does not count", async () => {
  const api = apiOf(() => Response.json({ connectors: range(5).map(row) }));
  const { isWhole, total } = await listAllConnectors(api);
  assertEquals([isWhole, total], [null, null]);
});

Deno.test("listAllConnectors() tells of each malformed row once, by its place in the whole list", async () => {
  const rows = range(30).map((id) =>
    id % 7 === 3 ? { uuid: `u${id}` } : row(id)
  );
  const api = apiOf((url) => {
    const offset = Number(new URL(url).searchParams.get("offset"));
    const connectors = rows.slice(offset, offset + 9);
    return Response.json({ connectors, total: rows.length });
  });
  const { connectors, rejected, isWhole } = await listAllConnectors(api);
  assertEquals(rejected.map(({ index }) => index), [3, 10, 17, 24]);
  assertEquals(connectors.length, 26);
  assertEquals(isWhole, true);
});

Deno.test("listAllConnectors() refuses what would make all of it a part", async () => {
  const { api, urls } = paging([], 1);
  for (const key of ["limit", "offset", "top", "top_key"]) {
    await assertRejects(
      // From callers in JavaScript, anything may come.
      () => listAllConnectors(api, { [key]: 1 } as never),
      UsageError,
      `Cannot list all connectors as '${key}' must be left out`,
    );
  }
  assertEquals(urls, []);
});
