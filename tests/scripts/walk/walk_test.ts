import { assert, assertEquals } from "@std/assert";
import { listCommands } from "../../../scripts/walk/list_commands.ts";

Deno.test("listCommands() lists the lines of all blocks for a shell, in order", () => {
  const document = [
    "```sh\nfirst --a\nsecond\n```",
    "```ts\nno();\n```",
    "```sh\nthird\n```",
  ].join("\n\n");
  assertEquals(listCommands(document), ["first --a", "second", "third"]);
});

Deno.test("the README has commands to build, to install and to try the package", async () => {
  const commands = listCommands(await Deno.readTextFile("README.md"));
  for (const part of ["task build:npm", "npm install", "task demo"]) {
    assert(commands.some((command) => command.includes(part)), part);
  }
});
