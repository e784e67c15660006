import { assertEquals } from "@std/assert";
import { printable, table } from "../../scripts/table.ts";

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
      (line) => `<b>${line}</b>`,
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
