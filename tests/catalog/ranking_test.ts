import { assert } from "@std/assert";
import { createSearch } from "../../src/catalog/mod.ts";
import {
  HELD_OUT,
  RANKING,
  type RankingRow,
  TUNED,
} from "../../scripts/ranking/mod.ts";
import { listSandbox, namesOf } from "./setup.ts";

/** The share of rows whose first hit is the expected one, and the others. */
function rateOf(
  rows: readonly RankingRow[],
  find: (query: string) => string[],
): [rate: number, misses: string[]] {
  const misses = rows.filter(([query, first]) => find(query)[0] !== first)
    .map(([query]) => query);
  return [1 - misses.length / rows.length, misses];
}

Deno.test("the table has at least 120 queries, a third of them held out, over what there is", async () => {
  const names = new Set((await listSandbox()).map(({ name }) => name));
  assert(RANKING.length >= 120);
  assert(HELD_OUT.length === Math.floor(RANKING.length / 3));
  assert(new Set(RANKING.map(([query]) => query)).size === RANKING.length);
  for (const [query, ...expected] of RANKING) {
    for (const name of expected) assert(names.has(name), `${query}: ${name}`);
  }
});

for (const size of [undefined, 2_000]) {
  const list = size === undefined ? "institutions" : `${size} connectors`;

  Deno.test(`search() finds what a customer expects first among ${list}`, async () => {
    const { search } = createSearch(await listSandbox(size));
    const find = (query: string) => namesOf(search(query));
    for (
      const [name, rows, least] of [
        ["tuned", TUNED, 0.95],
        ["held out", HELD_OUT, 0.9],
      ] as const
    ) {
      const [rate, misses] = rateOf(rows, find);
      const text = `${list}, ${name}: ${(100 * rate).toFixed(1)} %, without ${
        misses.join(", ") || "a miss"
      }`;
      console.log(text);
      assert(rate >= least, text);
    }
  });
}

Deno.test("search() finds what else is expected among the first three", async () => {
  const { search } = createSearch(await listSandbox());
  for (const [query, ...expected] of RANKING) {
    if (expected.length === 1) continue;
    const names = namesOf(search(query, { limit: 3 }));
    for (const name of expected) {
      assert(names.includes(name), `${query}: ${name}, not in ${names}`);
    }
  }
});
