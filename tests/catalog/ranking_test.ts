import { assert, assertEquals } from "@std/assert";
import { ALIASES } from "../../src/catalog/aliases/mod.ts";
import { createSearch } from "../../src/catalog/mod.ts";
import {
  ABSENT,
  ALIASED,
  heldOutOf,
  isInvented,
  listInstitutions,
  MISTYPED,
  NAMED,
  type RankingRow,
  tunedOf,
} from "../../scripts/ranking/mod.ts";
import { namesOf } from "./setup.ts";

const TABLES = { NAMED, MISTYPED, ALIASED };
const ROWS = [...NAMED, ...MISTYPED, ...ALIASED];

Deno.test("the tables have as many queries of each kind as are worth a measure", async () => {
  const queries = [...ROWS.map(([query]) => query), ...ABSENT];
  assert(queries.length >= 250);
  assert(ABSENT.length >= 60);
  assert(ALIASED.length >= 40);
  assert(MISTYPED.length >= 30);
  assertEquals(new Set(queries).size, queries.length);
  const names = new Set((await listInstitutions()).map(({ name }) => name));
  for (const [query, ...expected] of ROWS) {
    for (const name of expected) assert(names.has(name), `${query}: ${name}`);
  }
});

Deno.test("listInstitutions() lists as many as asked for", async () => {
  assertEquals((await listInstitutions(2_000)).length, 2_000);
});

for (const size of [undefined, 2_000]) {
  const list = size === undefined ? "institutions" : `${size} connectors`;

  Deno.test(`search() finds what a customer expects first among ${list}`, async () => {
    const { search } = createSearch(await listInstitutions(size), {
      aliases: ALIASES,
    });
    const missesOf = (rows: readonly RankingRow[]) =>
      rows.filter(([query, first]) => namesOf(search(query))[0] !== first)
        .map(([query]) => query);
    for (const [name, table] of Object.entries(TABLES)) {
      for (
        const [part, rows, least] of [
          ["tuned", tunedOf(table), 0.97],
          ["held out", heldOutOf(table), 0.92],
        ] as const
      ) {
        const misses = missesOf(rows);
        const text = `${name}, ${part}, without ${misses.join(", ")}`;
        assert(misses.length <= (1 - least) * rows.length, text);
      }
    }
  });

  Deno.test(`search() invents no answers among ${list}`, async () => {
    const { search } = createSearch(await listInstitutions(size), {
      aliases: ALIASES,
    });
    const invented = ABSENT.filter((query) =>
      search(query).some(({ connector, match }) =>
        isInvented(query, connector.name, match)
      )
    );
    assert(invented.length <= 0.03 * ABSENT.length, invented.join(", "));
  });
}

Deno.test("search() finds what else is expected among the first three", async () => {
  const { search } = createSearch(await listInstitutions(), {
    aliases: ALIASES,
  });
  for (const [query, ...expected] of ROWS) {
    if (expected.length === 1) continue;
    const names = namesOf(search(query, { limit: 3 }));
    for (const name of expected) {
      assert(names.includes(name), `${query}: ${name}, not in ${names}`);
    }
  }
});
