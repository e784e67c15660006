import { assertEquals } from "@std/assert";
import config from "../../deno.json" with { type: "json" };
import { listNames, withTable } from "../../scripts/names/mod.ts";

Deno.test("every public name is in the table of src/README.md, and no other", async () => {
  const names = await listNames(config.name, config.exports);
  const text = await Deno.readTextFile("src/README.md");
  assertEquals(
    wordsOf(text),
    wordsOf(withTable(text, names)),
    "The public names have changed. If that is meant, run `deno task names`.",
  );
});

Deno.test("no public name stands for something internal", async () => {
  const names = await listNames(config.name, config.exports);
  const all = names.flatMap(({ values, types }) => [...values, ...types]);
  const internal = ["invalidArgument", "requireNumber", "API_ROUTES", "show"];
  assertEquals(internal.filter((name) => all.includes(name)), []);
  assertEquals(all.includes("listConnectors"), true);
});

/** The words of a text: where its lines end is up to the formatter. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/);
}
