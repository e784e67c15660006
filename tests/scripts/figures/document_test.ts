import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  placeSizes,
  toDocument,
  toSummary,
} from "../../../scripts/figures/document.ts";
import type { Goal } from "../../../scripts/figures/figure.ts";
import { placeBetweenMarks } from "../../../scripts/figures/place.ts";
import type { Report } from "../../../scripts/figures/report.ts";

function goal(what: string, measured: number): Goal {
  return {
    what,
    side: "at most",
    limit: { value: 5_600, unit: "B" },
    measured: { value: measured, unit: "B" },
  };
}

const report: Report = {
  date: "2026-11-29",
  machine: {
    processor: "A processor",
    cores: 2,
    load: 0,
    runtimes: ["Deno 2"],
  },
  figures: [{
    title: "The size of a bundle",
    about: "By esbuild.",
    columns: ["What is imported", "Over the first", "Gzipped"],
    rows: [
      [
        "listConnectors alone",
        { value: 1, unit: "×" },
        { value: 8_125, unit: "B" },
      ],
      ["./payment", { value: 0.3, unit: "×" }, { value: 1_949, unit: "B" }],
    ],
    goals: [
      goal("listConnectors alone, gzipped", 8_125),
      goal("./payment, gzipped", 1_949),
    ],
  }],
};

Deno.test("toDocument() has the goals that hold before those that are missed, with the reason", () => {
  const [, held = "", missed = ""] = toDocument([report]).split("\n## Goals ");
  assert(held.includes("| ./payment, gzipped | 1,949 B | at most 5,600 B |"));
  assert(
    missed.includes(
      "| listConnectors alone, gzipped | 8,125 B | at most 5,600 B | 2,525 B | It has retries,",
    ),
  );
  assert(missed.includes("## The size of a bundle\n\nBy esbuild."));
});

Deno.test("toSummary() has only the goals that were chosen for the README", () => {
  const summary = toSummary([report]);
  assert(summary.includes("listConnectors alone, gzipped"));
  assert(!summary.includes("./payment"));
});

Deno.test("placeSizes() replaces the sizes in the rows of the exports alone", () => {
  const readme = [
    "| `./payment` | Tells who can pay. | 2.6 kB |",
    "| `listConnectors` | always | 7.0 kB |",
    "| ky 2 | by a schema | 8.9 kB |",
  ];
  assertEquals(placeSizes(readme.join("\n"), [report]).split("\n"), [
    "| `./payment` | Tells who can pay. | 1.9 kB |",
    "| `listConnectors` | always | 8.1 kB |",
    "| ky 2 | by a schema | 8.9 kB |",
  ]);
});

Deno.test("placeBetweenMarks() replaces what is between the marks, and nothing else", () => {
  const text =
    "a\n<!-- figures: written by `deno task figures` -->\n\nold\n\n<!-- end of figures -->\nb";
  const placed = placeBetweenMarks(text, "figures", "new");
  assertEquals(placed, text.replace("old", "new"));
  assertEquals(placeBetweenMarks(placed, "figures", "new"), placed);
});

Deno.test("placeBetweenMarks() says which marks are missing", () => {
  assertThrows(
    () => placeBetweenMarks("a", "figures", "b"),
    Error,
    "there is no <!-- figures",
  );
});
