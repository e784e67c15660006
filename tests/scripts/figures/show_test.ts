import { assertEquals } from "@std/assert";
import type { Figure } from "../../../scripts/figures/figure.ts";
import { toMarkdown, toText } from "../../../scripts/figures/show.ts";

const figure: Figure = {
  title: "Doing",
  about: "In turn.",
  columns: ["What", "Over ours", "Time", "Note"],
  rows: [
    ["ours", { value: 1, unit: "×" }, { value: 2.5, unit: "ms" }, null],
    ["theirs", { value: 12, unit: "×" }, { value: 30, unit: "ms" }, "no |"],
  ],
  goals: [{
    what: "Doing ours",
    side: "at most",
    limit: { value: 2, unit: "ms" },
    measured: { value: 2.5, unit: "ms" },
  }],
};

Deno.test("toText() lays out a figure with its goals", () => {
  assertEquals(
    toText(figure),
    [
      "Doing",
      "",
      "In turn.",
      "",
      "What    Over ours      Time  Note",
      "ours        1.00×   2.50 ms",
      "theirs     12.00×  30.00 ms  no |",
      "",
      "What        Goal             Measured  Verdict",
      "Doing ours  at most 2.00 ms  2.50 ms   missed by 0.50 ms",
    ].join("\n"),
  );
});

Deno.test("toText() breaks what is known of a figure into lines", () => {
  const about = "word ".repeat(40).trim();
  const lines = toText({ ...figure, about }).split("\n");
  assertEquals(lines.slice(2, 5).join(" "), about);
  assertEquals(lines.every((line) => line.length <= 80), true);
});

Deno.test("toMarkdown() lays out a figure, with cells that end no cell", () => {
  assertEquals(
    toMarkdown(figure),
    [
      "## Doing",
      "",
      "In turn.",
      "",
      "| What | Over ours | Time | Note |",
      "| --- | --: | --: | --- |",
      "| ours | 1.00× | 2.50 ms |  |",
      "| theirs | 12.00× | 30.00 ms | no \\| |",
    ].join("\n"),
  );
});
