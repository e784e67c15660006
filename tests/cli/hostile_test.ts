import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { wrap } from "../../src/cli/text.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { alter, runFake, UUID } from "./fake_terminal.ts";

const DEEP = {
  lists: "[".repeat(100_000) + "]".repeat(100_000),
  objects: '{"a":'.repeat(30_000) + "1" + "}".repeat(30_000),
};

const READING = [
  ["list"],
  ["list", "--json"],
  ["list", "--ndjson"],
  ["list", "--columns", "name,sources,restricted"],
  ["show", UUID],
  ["show", UUID, "--json"],
  ["sources", UUID, "--json"],
  ["payment", "check", "--json"],
  ["export"],
  ["drift"],
  ["drift", "--json"],
];

/** Where something deep stands in an answer, and what it takes the place of. */
const PLACES = [
  {
    title: "as a key that nobody knows",
    from: '"name":"Connecteur de test"',
    to: '"name":"Connecteur de test","deep"',
  },
  {
    title: "in a source",
    from: '"name":"openapi"',
    to: '"name":"openapi","deep"',
  },
  {
    title: "instead of a known value",
    from: '"restricted":false',
    to: '"restricted"',
  },
];

for (const [kind, deep] of Object.entries(DEEP)) {
  for (const { title, from, to } of PLACES) {
    Deno.test(`no command breaks down at deep ${kind} ${title}`, async () => {
      const sandbox = createSandbox();
      const fetch = alter(
        sandbox.fetch,
        (text) => text.replace(from, () => `${to}:${deep}`),
      );
      for (const args of READING) {
        const { code, told } = await runFake(args, { fetch });
        // A connector by itself is either right or not there.
        const isRejected = to === '"restricted"' && args[0] === "show";
        assertEquals(code, isRejected ? 1 : 0, `${args}: ${told}`);
      }
    });
  }
}

Deno.test("JSON that is too deep says where it was cut, and is whole above", async () => {
  const sandbox = createSandbox();
  const { output } = await runFake(["show", UUID, "--json"], {
    fetch: alter(
      sandbox.fetch,
      (text) => text.replace("{", () => `{"deep":${DEEP.objects},`),
    ),
  });
  assertEquals(JSON.parse(output).uuid, UUID);
  assertStringIncludes(output, '"[more than 100 levels deep]"');
});

Deno.test("a UUID with any content cannot forge a line", async () => {
  const sandbox = createSandbox();
  const fetch = alter(
    sandbox.fetch,
    (text) =>
      text.replaceAll(
        /"uuid":"([^"]+)"/g,
        '"uuid":"$1\\n\\u001b[31mNothing was changed."',
      ),
  );
  for (
    const args of [
      ["list"],
      ["show", "test"],
      ["show", "credit"],
      ["payment", "check"],
      ["hide", "test", "--dry-run"],
      ["hide", "test", "--yes"],
      ["source", "set", "test", "openapi", "--disable", "--dry-run"],
      ["drift"],
    ]
  ) {
    const { output, told } = await runFake(args, { fetch });
    const lines = `${output}${told}`.split("\n");
    assert(
      lines.every((line) => !/^\s*\[31m/.test(line)),
      `${args}: ${output}${told}`,
    );
    assertEquals(`${output}${told}`.includes("\x1b"), false);
  }
});

Deno.test("wrap() takes a step a word, however wide the line is", () => {
  const words = Array.from({ length: 200_000 }, () => "mot");
  const text = words.join(" ");
  assertEquals(wrap(text, Infinity), [text]);
  assertEquals(wrap(text, 1_000_000), [text]);
  assertEquals(wrap(text, 7).length, 100_000);
});
