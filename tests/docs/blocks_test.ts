import { assert, assertEquals } from "@std/assert";
import { listBlocks, listGuides } from "./documents.ts";

Deno.test("the blocks of a document are found", () => {
  const document = "# A\n\n```ts\nlet a;\n```\n\n```sh\nls\n```\n";
  assertEquals(listBlocks(document), [
    { info: "ts", text: "let a;\n", line: 3 },
    { info: "sh", text: "ls\n", line: 7 },
  ]);
});

Deno.test("every TypeScript block of every guide is checked and run", async () => {
  const guides = await listGuides();
  assert(guides.includes("src/README.md"));
  for (const path of guides) {
    for (const { info, line } of listBlocks(await Deno.readTextFile(path))) {
      // Deno leaves out blocks with anything behind the language.
      if (!/^(?:[jt]sx?|javascript|typescript)\b/.test(info)) continue;
      assert(/^[jt]sx?$/.test(info), `${path}:${line} is left out`);
    }
  }
});

Deno.test("the README has 250 lines at most", async () => {
  const readme = await Deno.readTextFile("README.md");
  assert(readme.split("\n").length <= 251);
});

Deno.test("the README has the defaults that the doc comments of the options give", async () => {
  const readme = await Deno.readTextFile("README.md");
  const source = await Deno.readTextFile("src/http/api.ts");
  const defaults = source.matchAll(
    /@default \{([\d_]+)\}\n +\*\/\n +(\w+)\?/g,
  );
  let count = 0;
  for (const [, value = "", name = ""] of defaults) {
    const row = readme.split("\n").find((line) =>
      line.startsWith(`| \`${name}\``)
    ) ?? "";
    const number = Number(value.replaceAll("_", ""));
    const shown = name === "maxBytes"
      ? `${number / 2 ** 20} MiB`
      : number.toLocaleString("en");
    assert(row.includes(`| ${shown}`), `${name} is ${shown}: ${row}`);
    count++;
  }
  assertEquals(count, 3);
});
