import { assert, assertEquals } from "@std/assert";
import { buildIndex, type Row } from "../../src/catalog/build_index.ts";
import { findFit } from "../../src/catalog/find_fit.ts";
import { createFold } from "../../src/catalog/fold.ts";
import { type Laxity, rate } from "../../src/catalog/rate.ts";
import { readWords } from "../../src/catalog/read_words.ts";

function assertAlmostEquals(actual: number, expected: number): void {
  assert(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}

const STRICT: Laxity = { optional: [], maxEdits: 0 };
const LAX: Laxity = { optional: [], maxEdits: 2 };
const WORDS = 0;
const PHRASE = -1;

function indexOf(...names: string[]) {
  const rows = names.map((name) => ({
    name,
    code: null,
    products: [],
    restricted: false,
  }));
  return buildIndex(
    rows,
    [{ name: "LCL", aliases: ["Lyonnais"] }],
    createFold(),
  );
}

/** The score of a name for a text, read as words or as one phrase. */
function scoreOf(
  text: string,
  name: string,
  reading: typeof WORDS | typeof PHRASE = PHRASE,
  laxity: Laxity = STRICT,
  others: string[] = [],
): number {
  const index = indexOf(name, ...others);
  const words = readWords(createFold()(text)).at(reading) ?? [];
  const row = index.rows.at(name === "LCL" ? -1 : 0);
  assert(row);
  return rate(words, row, laxity)?.score ?? NaN;
}

Deno.test("rate() gives 100 for a whole name, 30 for whole words, 20 for all letters, 12 for the start", () => {
  assertEquals(scoreOf("monzo", "Monzo"), 100 + 30 + 20 + 12);
});

Deno.test("rate() gives shares for words that are begun, and for a part of the letters", () => {
  assertAlmostEquals(
    scoreOf("cred", "Crédit Mutuel"),
    30 * 4 / 6 + 20 * 4 / 12 + 12,
  );
});

Deno.test("rate() gives nothing for the start to words in any order", () => {
  assertAlmostEquals(
    scoreOf("mutuel cred", "Crédit Mutuel", WORDS),
    30 * 10 / 12 + 20 * 10 / 12,
  );
});

Deno.test("rate() takes what follows usual words for the start", () => {
  assertAlmostEquals(
    scoreOf("santander", "Banco Santander"),
    30 + 20 * 9 / 14 + 12,
  );
  assertAlmostEquals(
    scoreOf("santander", "Openbank Santander"),
    30 + 20 * 9 / 17,
  );
});

Deno.test("rate() takes no usual word for the start after another word", () => {
  assertAlmostEquals(
    scoreOf("bank", "Hello bank"),
    30 + 20 * 4 / 9,
  );
});

Deno.test("rate() takes a letter of an abbreviation for one of 2.5", () => {
  assertAlmostEquals(
    scoreOf("cm", "Crédit Mutuel"),
    30 / 2.5 + 20 * 2 / 12 + 12,
  );
});

Deno.test("rate() takes 10 for each typing error", () => {
  assertAlmostEquals(
    scoreOf("fotuneo", "Fortuneo", PHRASE, LAX),
    30 * 7 / 8 + 20 * 7 / 8 + 12 - 10,
  );
});

Deno.test("rate() gives shares for a mistyped word within a name", () => {
  assertAlmostEquals(
    scoreOf("mutul", "Crédit Mutuel", PHRASE, LAX),
    30 * 5 / 6 + 20 * 5 / 12 - 10,
  );
});

Deno.test("rate() takes 1 for an alias", () => {
  assertEquals(scoreOf("lyonnais", "LCL"), 100 + 30 + 20 + 12 - 1);
});

Deno.test("rate() gives 3 for each doubling of a network, to its shortest name", () => {
  const others = [
    "Crédit Mutuel Océan",
    "Crédit Mutuel Centre",
    "Crédit Mutuel Nord",
  ];
  const alone = scoreOf("cred", "Crédit Mutuel");
  assertAlmostEquals(
    scoreOf("cred", "Crédit Mutuel", PHRASE, STRICT, others) - alone,
    3 * 2,
  );
  assertAlmostEquals(
    scoreOf("cred", "Crédit Mutuel Bretagne", PHRASE, STRICT, others),
    scoreOf("cred", "Crédit Mutuel Bretagne"),
  );
});

Deno.test("rate() counts letters of words that are left out as left to type", () => {
  const index = indexOf("Monzo");
  const words = readWords(createFold()("monzo bank"))[0] ?? [];
  const optional = words.filter(({ isUsual }) => isUsual);
  const [row] = index.rows;
  assert(row);
  const rating = rate(words, row, { optional, maxEdits: 0 });
  assertAlmostEquals(rating?.score ?? NaN, 30 * 5 / 9 + 20);
  assertEquals(rating?.match, "words");
});

Deno.test("a name takes a bounded number of steps, for every name and text", () => {
  const parts = ["a ", "ab ", "aA", "aaaaaaaaa ", "e\u0301", "ب ", "abcdefg "];
  const typed = [
    "aaaaaaaaab",
    "ab ab ba aab",
    "a".repeat(256),
    "e\u0301eex",
    "ببببب",
    "abcdegf gfedcba",
  ];
  for (const part of parts) {
    const index = indexOf(part.repeat(300));
    const row: Row | undefined = index.rows[0];
    assert(row);
    for (const text of typed) {
      const left = 400;
      const budget = { left };
      for (const word of readWords(createFold()(text))[0] ?? []) {
        findFit(word, row, [], 2, budget);
        findFit(word, row, [], 0, budget);
      }
      // What is begun goes on to its end: a comparison is of 256 letters at most.
      assert(left - budget.left <= left + 34, `${part}: ${text}`);
    }
  }
});
