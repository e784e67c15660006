import { assert, assertEquals } from "@std/assert";
import { buildIndex } from "../../src/catalog/build_index.ts";
import { findRows, STEPS_PER_NAME } from "../../src/catalog/find_rows.ts";
import { createFold } from "../../src/catalog/fold.ts";
import { readWords } from "../../src/catalog/read_words.ts";

const fold = createFold();

function indexOf(names: readonly string[]) {
  const connectors = names.map((name) => ({
    name,
    code: null,
    products: [],
    restricted: false,
  }));
  return buildIndex(connectors, [], fold);
}

function wordOf(text: string) {
  const [[word] = []] = readWords(fold(text));
  assert(word);
  return word;
}

/** Names of words that are all near to `aabbaabb`, and to no other name's. */
function listHostileNames(count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    Array.from(
      { length: 20 },
      (_, j) =>
        `aabb${
          (i * 20 + j).toString(2).replaceAll("0", "a").replaceAll("1", "b")
        }`,
    ).join(" "));
}

Deno.test("findRows() takes so many steps for each name at most", () => {
  for (const count of [1, 10, 100]) {
    const index = indexOf(listHostileNames(count));
    const steps = STEPS_PER_NAME * count;
    const budget = { left: steps };
    findRows(index, wordOf("aabbaabb"), 2, budget);
    // The last comparison goes on to its end.
    assert(steps - budget.left <= steps + 2, `${count} names`);
  }
});

Deno.test("findRows() takes no steps for words without typing errors", () => {
  const index = indexOf(listHostileNames(10));
  const budget = { left: 0 };
  const rows = findRows(index, wordOf("aabb"), 0, budget);
  assertEquals(rows.length, 10);
  assertEquals(budget.left, 0);
});

Deno.test("findRows() leaves out no name for want of steps", () => {
  const index = indexOf([...listHostileNames(50), "Fortuneo"]);
  const names = findRows(index, wordOf("fotruneo"), 2, { left: 0 })
    .map(({ letters }) => letters);
  assertEquals(names, ["fortuneo"]);
  const near = findRows(index, wordOf("aabbaabb"), 2, { left: 100 });
  assertEquals(near.length, 50);
});

Deno.test("findRows() finds a name whose first letter is mistyped", () => {
  const index = indexOf(["Fortuneo", "Monzo"]);
  const names = findRows(index, wordOf("gortuneo"), 2)
    .map(({ letters }) => letters);
  assertEquals(names, ["fortuneo"]);
});

Deno.test("findRows() finds a name with two missing letters in a whole word", () => {
  const index = indexOf(["Abcdefghij"]);
  assertEquals(findRows(index, wordOf("abdefgij"), 2).length, 1);
});

Deno.test("findRows() finds abbreviations, and no name that only has the letters", () => {
  const namesOf = (text: string) =>
    findRows(
      indexOf(["La Banque Postale", "Crédit", "Cordeo"]),
      wordOf(text),
      0,
    ).map(({ letters }) => letters);
  assertEquals(namesOf("lbpo"), ["labanquepostale"]);
  assertEquals(namesOf("cred"), ["credit"]);
});
