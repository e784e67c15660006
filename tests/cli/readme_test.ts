import { assert, assertEquals } from "@std/assert";
import { runCli } from "../../src/cli/run_cli.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { createFakeTerminal } from "./fake_terminal.ts";

/** The words of a line, of which quotes keep some together. */
function wordsOf(line: string): string[] {
  return Array.from(
    line.matchAll(/"([^"]*)"|\S+/g),
    ([word, quoted]) => quoted ?? word,
  );
}

Deno.test("the guide has the output that the commands really have", async () => {
  const section = await Deno.readTextFile("src/cli/README.md");
  const [, desired = ""] = section.match(/```json\n(.*?)```/s) ?? [];
  const [, shown = ""] = section.match(/```text\n(.*?)```/s) ?? [];
  const sandbox = createSandbox();
  const files = new Map([["fleet.json", desired]]);
  let actual = "";
  const lines = shown.split("\n").filter((line) =>
    line.startsWith("$ powens ")
  );
  assert(lines.length > 0);
  for (const line of lines) {
    actual += `${line}\n`;
    const [command = "", file] = line.slice("$ powens ".length).split(" > ");
    const { terminal } = createFakeTerminal({ sandbox, columns: 80 });
    const onScreen: Terminal = {
      ...terminal,
      isInteractive: true,
      print(text) {
        if (file === undefined) actual += `${text}\n`;
        else files.set(file, text);
      },
      tell: (text) => void (actual += `${text}\n`),
      ask(question) {
        actual += `${question}y\n`;
        return Promise.resolve("y");
      },
      readFile: (path) => Promise.resolve(files.get(path) ?? ""),
    };
    await runCli(wordsOf(command), onScreen);
  }
  assertEquals(shown, actual);
});
