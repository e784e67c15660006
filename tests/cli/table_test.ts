import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { table } from "../../src/cli/table.ts";
import {
  definitions,
  printable,
  widthOf,
  withoutControls,
  wrap,
} from "../../src/cli/text.ts";

Deno.test("table() makes columns as wide as their widest cell or title", () => {
  assertEquals(
    table(
      [{ title: "Country" }, { title: "Connectors", align: "right" }],
      [["France", "60"], ["United Kingdom", "7"]],
    ),
    [
      "Country         Connectors",
      "France                  60",
      "United Kingdom           7",
    ].join("\n"),
  );
});

Deno.test("table() leaves no space at the end of a line", () => {
  assertEquals(
    table([{ title: "Name" }, { title: "Note" }], [["Nickel", ""], ["N26"]]),
    "Name    Note\nNickel\nN26",
  );
});

Deno.test("table() keeps an empty first cell", () => {
  assertEquals(
    table([{ title: "" }, { title: "Listed" }], [["Before", "yes"]]),
    "        Listed\nBefore  yes",
  );
});

Deno.test("table() has its titles alone where there are no rows", () => {
  assertEquals(table([{ title: "Name" }, { title: "Note" }], []), "Name  Note");
});

Deno.test("table() counts an accented letter once, however it is written", () => {
  assertEquals(
    table(
      [{ title: "Name" }, { title: "Type" }],
      [["Soci\u00e9te\u0301", "bank"], ["Banking", "bank"]],
    ),
    "Name     Type\nSoci\u00e9te\u0301  bank\nBanking  bank",
  );
});

Deno.test("table() shortens what is longer than a column may be", () => {
  assertEquals(
    table([{ title: "Regex", maxWidth: 8 }], [["^\\d{10}$"], ["^\\d{5} \\d$"]]),
    "Regex\n^\\d{10}$\n^\\d{5}…",
  );
});

Deno.test("table() decorates the titles without moving the columns", () => {
  assertEquals(
    table(
      [{ title: "A" }, { title: "B" }],
      [["long", "x"]],
      { decorate: (line) => `<b>${line}</b>` },
    ),
    "<b>A     B</b>\nlong  x",
  );
});

Deno.test("printable() lets nothing through that steers a terminal", () => {
  assertEquals(
    printable("\x1b[2J Crédit\r\n\tMutuel \u202e\x9b1m"),
    "[2J Crédit Mutuel 1m",
  );
  assertEquals(printable("Τράπεζα Πειραιώς"), "Τράπεζα Πειραιώς");
});

Deno.test("table() counts what takes two columns twice", () => {
  assertEquals(
    table(
      [{ title: "Name", maxWidth: 6 }, { title: "Type" }],
      [["日本銀行", "bank"], ["🏦 A", "bank"]],
    ),
    "Name   Type\n日本…  bank\n🏦 A   bank",
  );
});

Deno.test("table() does not count invisible characters, and counts vowels that stand beside a letter", () => {
  // As tmux 3.3 counts them.
  const cases: [text: string, width: number][] = [
    ["Banque\u200b Z", 8],
    ["हिन्दी", 5],
    ["กำ", 2],
    ["a\u00adb", 3],
    ["e\u0301", 1],
    ["한국", 4],
    ["👨‍👩‍👧 🇫🇷", 5],
    ["❤️", 1],
  ];
  for (const [text, width] of cases) {
    assertEquals(
      table([{ title: "" }, { title: "Id" }], [[text, "x"]]),
      `${" ".repeat(width)}  Id\n${text}  x`,
    );
  }
});

const BANKS = {
  columns: [
    { title: "Name", isMain: true },
    { title: "In" },
    { title: "Id" },
  ],
  rows: [
    ["A rather long name of a bank", "FR, BE, DE, ES, IT, PT", "338178e6"],
    ["Nickel", "FR", "ee7fa914"],
  ],
};

function layBanks(width: number): string[] {
  return table(BANKS.columns, BANKS.rows, { width }).split("\n");
}

Deno.test("table() breaks cells at spaces where it has to fit, those that matter less first", () => {
  assertEquals(
    layBanks(62)[1],
    [
      "A rather long name of a bank  FR, BE, DE, ES, IT, PT  338178e6",
    ].join(),
  );
  assertEquals(layBanks(58), [
    "Name                          In                  Id",
    "A rather long name of a bank  FR, BE, DE, ES,     338178e6",
    "                                IT, PT",
    "Nickel                        FR                  ee7fa914",
  ]);
  assertEquals(layBanks(47), [
    "Name                In                 Id",
    "A rather long name  FR, BE, DE, ES,    338178e6",
    "  of a bank           IT, PT",
    "Nickel              FR                 ee7fa914",
  ]);
});

Deno.test("table() has each row as a block of its own where no breaking helps", () => {
  assertEquals(layBanks(30), [
    "Name",
    "A rather long name of a bank",
    "  In  FR, BE, DE, ES, IT, PT",
    "  Id  338178e6",
    "Nickel",
    "  In  FR",
    "  Id  ee7fa914",
  ]);
});

Deno.test("table() loses nothing and breaks no word, however narrow it is", () => {
  const cell = fc.array(
    fc.string({ unit: fc.constantFrom("a", "é", "日"), minLength: 1 }),
    { minLength: 1, maxLength: 6 },
  ).map((words) => words.join(" "));
  fc.assert(fc.property(
    fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
    fc.integer({ min: 20, max: 120 }),
    (rows, width) => {
      const text = table(BANKS.columns, rows, { width });
      const words = text.split(/\s+/);
      for (const word of rows.flat().flatMap((one) => one.split(" "))) {
        assert(words.includes(word), `${word} in ${text}`);
      }
      const longest = Math.max(...words.map(widthOf));
      for (const line of text.split("\n")) {
        assert(widthOf(line) <= Math.max(width, longest + 22), line);
      }
    },
  ));
});

Deno.test("table() lays out more rows than a function takes arguments", () => {
  const rows = Array.from({ length: 200_000 }, () => ["x"]);
  assertEquals(table([{ title: "A" }], rows).length, 400_001);
});

Deno.test("table() lets no title steer a terminal", () => {
  assertEquals(table([{ title: "\x1b[2JA\n" }], []), "[2JA");
});

Deno.test("withoutControls() keeps lines and columns, and nothing else that steers", () => {
  assertEquals(
    withoutControls("  a\n\tb\r\x1b[1m\x9b\u2028\u202e c"),
    "  a\n b  [1m    c",
  );
});

Deno.test("wrap() breaks lines at spaces, and leaves long words whole", () => {
  assertEquals(wrap("one two three", 7), ["one two", "three"]);
  assertEquals(wrap("incomprehensible to me", 5), [
    "incomprehensible",
    "to me",
  ]);
  assertEquals(wrap("", 5), [""]);
});

Deno.test("definitions() sets further lines in", () => {
  assertEquals(
    definitions([["--all", "Take all of them, and more"], ["-x", ""]], 26),
    ["--all  Take all of them,", "       and more", "-x"],
  );
});
