import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { createSearch, type SearchHit } from "../../src/catalog/mod.ts";
import type { SearchedConnector } from "../../src/catalog/mod.ts";
import { listSandbox } from "../../scripts/ranking/mod.ts";
import { foldSimply } from "./setup.ts";

/** Characters of all sorts, among them what folds to more or to nothing. */
const character = fc.oneof(
  fc.constantFrom(..."aabbceéèÉnñ  -'.,&12ßœŒøłΣςъй字한ﬁ½"),
  fc.constantFrom("\u0301", "\u0327", "\ud800", "\udc00", "𝓐", "İ", "ẞ"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);

const text = fc.array(character, { maxLength: 24 }).map((all) => all.join(""));

const row: fc.Arbitrary<SearchedConnector> = fc.record({
  name: text,
  code: fc.option(fc.string({ maxLength: 5 })),
  products: fc.constant([]),
  restricted: fc.boolean(),
});

const rows = fc.array(row, { maxLength: 8 });

/** The parts of a name that matched, as one text. */
function coverOf(
  { connector: { name }, ranges }: SearchHit<SearchedConnector>,
) {
  return ranges.map(([start, end]) => name.slice(start, end)).join("");
}

/** Letters and digits alone. */
function lettersOf(value: string): string {
  return foldSimply(value).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

Deno.test("search() gives ranges within the name, from left to right, apart from each other", () => {
  fc.assert(
    fc.property(rows, text, (connectors, typed) => {
      for (
        const { connector, ranges } of createSearch(connectors).search(typed)
      ) {
        let last = -1;
        for (const [start, end] of ranges) {
          assert(start > last && end > start && end <= connector.name.length);
          last = end;
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("search() covers what was typed, where that is the start of a word", async () => {
  const connectors = await listSandbox();
  const { search } = createSearch(connectors);
  fc.assert(
    fc.property(
      fc.constantFrom(...connectors),
      fc.nat(),
      fc.nat(),
      ({ name }, i, length) => {
        const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
        const word = words[i % words.length] ?? "";
        const typed = word.slice(0, 1 + length % word.length);
        const hits = search(typed, { limit: Infinity });
        const own = hits.find(({ connector }) => connector.name === name);
        assert(own, `${typed}: ${name}`);
        assertEquals(
          lettersOf(coverOf(own)),
          lettersOf(typed),
          `${typed}: ${name}`,
        );
      },
    ),
    { numRuns: 500 },
  );
});

Deno.test("search() covers letters of what was typed alone, in their order", async () => {
  const { search } = createSearch(await listSandbox());
  const word = fc.string({
    unit: fc.constantFrom(..."abceiklnoprstu"),
    minLength: 3,
    maxLength: 9,
  });
  fc.assert(
    fc.property(word, (typed) => {
      for (const hit of search(typed)) {
        const rest = [...typed];
        for (const letter of lettersOf(coverOf(hit))) {
          const at = rest.indexOf(letter);
          assert(at >= 0, `${typed}: ${coverOf(hit)} of ${hit.connector.name}`);
          rest.splice(0, at + 1);
        }
      }
    }),
    { numRuns: 500 },
  );
});

Deno.test("search() finds a connector by its name, first or beside its equals", () => {
  fc.assert(
    fc.property(
      // Halves of characters would be whole ones here, once what is between them
      // is left out.
      fc.array(row.filter(({ name }) => !/\p{Cs}/u.test(name)), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.nat(),
      (connectors, i) => {
        const { name = "" } = connectors[i % connectors.length] ?? {};
        const [hit] = createSearch(connectors).search(name);
        const letters = /[\p{L}\p{N}]/u.test(foldSimply(name));
        if (!letters) return;
        assertEquals(folded(hit?.connector.name ?? ""), folded(name));
      },
    ),
    { numRuns: 2_000 },
  );
});

/** A text folded as the search does it, seen from outside: by what it finds. */
function folded(value: string): string {
  return lettersOf(value).replaceAll("ß", "ss").replaceAll("œ", "oe")
    .replaceAll("ø", "o").replaceAll("ł", "l").replaceAll("æ", "ae");
}

Deno.test("search() finds the same for capitals, for words without accents, and for accents of their own", async () => {
  const connectors = await listSandbox();
  const { search } = createSearch(connectors);
  fc.assert(
    fc.property(fc.constantFrom(...connectors), fc.nat(), ({ name }, end) => {
      const typed = name.slice(0, 1 + end % name.length);
      const expected = search(typed);
      for (
        const variant of [
          typed.toLowerCase(),
          typed.toUpperCase(),
          foldSimply(typed),
          typed.normalize("NFD"),
          typed.normalize("NFC"),
          `  ${typed}!`,
        ]
      ) {
        assertEquals(search(variant), expected, variant);
      }
    }),
    { numRuns: 300 },
  );
});

Deno.test("search() finds a name first by its words in any order", async () => {
  const connectors = await listSandbox();
  const { search } = createSearch(connectors);
  fc.assert(
    fc.property(
      fc.constantFrom(...connectors).chain(({ name }) =>
        fc.tuple(
          fc.constant(name),
          fc.shuffledSubarray(name.match(/[\p{L}\p{N}]+/gu) ?? [], {
            minLength: (name.match(/[\p{L}\p{N}]+/gu) ?? []).length,
          }),
        )
      ),
      ([name, words]) => {
        const [hit] = search(words.join(" "));
        assertEquals(hit?.connector.name, name);
      },
    ),
    { numRuns: 500 },
  );
});

Deno.test("search() gives the same answer to the same text, after any other texts", () => {
  fc.assert(fc.property(rows, text, text, (connectors, typed, other) => {
    const { search } = createSearch(connectors);
    const first = search(typed);
    search(other);
    assertEquals(search(typed), first);
    assertEquals(createSearch(connectors).search(typed), first);
  }));
});

Deno.test("search() does not read on in hostile texts, however long", async () => {
  const { search } = createSearch(await listSandbox(500));
  for (
    const part of [
      "a",
      "ab ",
      "e\u0301",
      "aé",
      " ",
      "\ufdfa",
      "bank ",
      "!",
      "\ud800",
    ]
  ) {
    const start = part.repeat(Math.ceil(256 / part.length)).slice(0, 256);
    assertEquals(search(part.repeat(100_000)), search(start), part);
  }
});

Deno.test("search() takes hostile names", () => {
  const names = ["a ", "aa", "a\u0301", "\ufdfa", "bA", "ab ".repeat(3)]
    .map((part) => part.repeat(50_000));
  const { search } = createSearch(
    names.map((name) => ({
      name,
      code: name,
      products: [],
      restricted: false,
    })),
  );
  for (const typed of ["a", "aaaaaaaaab", "aaaaaaaaaaaaaaaa", "ba ba ba x"]) {
    for (const { connector, ranges } of search(typed)) {
      for (const [start, end] of ranges) {
        assert(start < end && end <= connector.name.length);
      }
    }
  }
});

Deno.test("search() finds a name, mistyped or not, after hostile ones that take no more than their share", () => {
  const hostile = Array.from({ length: 300 }, (_, i) => ({
    name: "a b o r d n i y e ".repeat(15) + i,
    code: null,
    products: [],
    restricted: false,
  }));
  const last: SearchedConnector = {
    name: "Baron Bayard Bank",
    code: null,
    products: [],
    restricted: false,
  };
  const { search } = createSearch([...hostile, last]);
  for (
    const typed of ["b b b", "bbb", "baron bayard", "baron bayqrd", "bayqrd"]
  ) {
    const names = search(typed, { limit: Infinity })
      .map(({ connector }) => connector.name);
    assert(names.includes(last.name), typed);
  }
});
