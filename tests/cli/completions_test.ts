import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { runFake, UUID } from "./fake_terminal.ts";

/** Says whether a shell is on this machine, and tells if it is not. */
async function hasShell(shell: string): Promise<boolean> {
  try {
    const { success } = await new Deno.Command(shell, {
      args: ["-c", "exit"],
      stdin: "null",
    }).output();
    return success;
  } catch {
    console.log(`Completions for ${shell} are not tested: it is not here.`);
    return false;
  }
}

const [hasBash, hasZsh, hasFish] = await Promise.all(
  ["bash", "zsh", "fish"].map(hasShell),
);

/** The command line from source, as a program that shells find. */
const PROGRAM = `#!/bin/sh
exec '${Deno.execPath()}' run --quiet --allow-read --allow-env '${new URL(
  "../../src/cli/mod.ts",
  import.meta.url,
)}' "$@"
`;

/** A folder with what completes in a shell, and two files. */
async function createFolder(
  shell: string,
): Promise<{ folder: string } & AsyncDisposable> {
  const folder = await Deno.makeTempDir();
  const { code, output } = await runFake(["completions", shell]);
  assertEquals(code, 0);
  await Deno.mkdir(join(folder, "powens"));
  for (
    const [name, text] of [
      ["_powens", output],
      ["fleet one.json", "{}"],
      ["token.txt", ""],
      ["powens/profiles.json", '{"prod":"acme","other":"acme-sandbox"}'],
      ["powens/acme.json", (await runFake(["snapshot"])).output],
      ["powens.sh", PROGRAM],
    ] as const
  ) await Deno.writeTextFile(join(folder, name), text);
  await Deno.mkdir(join(folder, "bin"));
  await Deno.rename(join(folder, "powens.sh"), join(folder, "bin/powens"));
  await Deno.chmod(join(folder, "bin/powens"), 0o755);
  return {
    folder,
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

async function runShell(
  command: string,
  args: string[],
  folder: string,
): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command(command, {
    args,
    cwd: folder,
    stdin: "null",
    signal: AbortSignal.timeout(60_000),
    env: {
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_CACHE_HOME: folder,
      POWENS_DOMAIN: "",
      PATH: `${join(folder, "bin")}:${Deno.env.get("PATH")}`,
      LC_ALL: "C.UTF-8",
    },
  }).output();
  const decoder = new TextDecoder();
  assertEquals([code, decoder.decode(stderr)], [0, ""]);
  return decoder.decode(stdout);
}

const COMMANDS = [
  "apply",
  "changes",
  "complete",
  "completions",
  "diff",
  "drift",
  "export",
  "form",
  "help",
  "hide",
  "list",
  "payment",
  "plan",
  "sandbox",
  "show",
  "snapshot",
  "source",
  "sources",
  "unhide",
];

const SOURCE_SET_OPTIONS = [
  "--base-url",
  "--deadline",
  "--disable",
  "--domain",
  "--dry-run",
  "--enable",
  "--future",
  "--help",
  "--mechanism",
  "--profile",
  "--sandbox",
  "--timeout",
  "--token-file",
  "--verbose",
  "--yes",
];

/** What a line is completed to, for every shell. */
const CASES: [line: string, words: string[]][] = [
  ["powens ", COMMANDS],
  ["powens so", ["source", "sources"]],
  ["powens source ", ["set"]],
  ["powens payment c", ["check"]],
  ["powens source set --", SOURCE_SET_OPTIONS],
  ["powens source set x openapi --en", ["--enable"]],
  ["powens list --product ", ["bank", "bill", "pay", "wealth"]],
  ["powens list -p b", ["bank", "bill"]],
  ["powens list --domain ", []],
  ["powens list --country F", ["FI", "FR"]],
  ["powens sandbox --fault st", [
    "stalledBody",
    "stalledHeaders",
    "status=500",
  ]],
  ["powens list --columns res", ["restricted"]],
  ["powens help so", ["source", "sources"]],
  ["powens changes fl", ["fleet one.json"]],
  ["powens completions ba", ["bash"]],
  ["powens list --profile pr", ["prod"]],
  ["powens show --domain acme 338178e6", [UUID]],
  ["powens source set --profile prod 338178e6", [UUID]],
  ["powens show --domain other 338178e6", []],
  ["powens plan fl", ["fleet one.json"]],
  ["powens apply --token-file to", ["token.txt"]],
  ["powens apply x --token-file to", ["token.txt"]],
  ["powens apply --yes --par", ["--partial"]],
];

Deno.test({
  name: "Bash completes commands, options, their values and files",
  ignore: !hasBash,
  fn: async () => {
    await using shell = await createFolder("bash");
    for (
      const [line, expected] of [
        ...CASES,
        ["powens list --product = b", ["bank", "bill"]] as const,
        ["powens list --product =", ["bank", "bill", "pay", "wealth"]] as const,
      ]
    ) {
      const words = line.split(" ");
      const printed = await runShell("bash", [
        "--norc",
        "-c",
        'source ./_powens; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _powens 2>/dev/null; printf "%s\\n" "${COMPREPLY[@]}"',
        "bash",
        ...words,
      ], shell.folder);
      assertEquals(
        printed.split("\n").filter((word) => word !== "").sort(),
        expected,
        line,
      );
    }
    const registered = await runShell(
      "bash",
      ["--norc", "-c", "source ./_powens; complete -p powens"],
      shell.folder,
    );
    assertEquals(registered, "complete -F _powens powens\n");
  },
});

Deno.test({
  name: "fish completes commands, options, their values and files",
  ignore: !hasFish,
  fn: async () => {
    await using shell = await createFolder("fish");
    for (const [line, expected] of CASES) {
      const printed = await runShell("fish", [
        "--no-config",
        "-c",
        "source ./_powens; complete -C $argv[1]",
        line,
      ], shell.folder);
      const words = printed.split("\n").filter((one) => one !== "")
        .map((one) => one.replace(/\t.*/, "").replaceAll("\\ ", " "));
      assertEquals(words.sort(), expected, line);
    }
  },
});

/**
 * Types lines into a Zsh on a pseudo-terminal of its own, and tabs. What is
 * typed before its editor says that it reads would be lost.
 */
const ZSH = `
zmodload zsh/zpty
zpty -b typed zsh -f -i
zpty -w typed "stty cols 1000; PS1=; autoload -U compinit; compinit -u -D; source ./_powens; LISTMAX=1000; setopt no_beep; unsetopt bracketed_paste; zle-line-init() { print -n IT\\\${:-IS}READY }; zle -N zle-line-init"
zpty -r typed out '*ITISREADY*'
for line in "$@"; do
  zpty -w -n typed "$line"$'\\t\\t\\x15print NEXT\${:-LINE}IS\\r'
  zpty -r typed out '*NEXTLINEIS*ITISREADY*'
  print -r -- "$out"
  print -r -- '=========='
done
`;

Deno.test({
  name: "Zsh completes commands, options, their values and files",
  ignore: !hasZsh,
  fn: async () => {
    await using shell = await createFolder("zsh");
    const printed = await runShell(
      "zsh",
      ["-f", "-c", ZSH, "zsh", ...CASES.map(([line]) => line)],
      shell.folder,
    );
    const screens = printed.split("==========");
    for (const [index, [line, expected]] of CASES.entries()) {
      const screen = screens[index] ?? "";
      for (const word of expected) {
        assertStringIncludes(screen, word.replace(" ", "\\ "), line);
      }
      // What goes with another place is not offered.
      for (const word of ["bill", "--amount", "unhide"]) {
        const isExpected = expected.includes(word);
        assert(isExpected || !screen.includes(word), `${line}: ${word}`);
      }
    }
  },
});

Deno.test("completions are for shells that it knows", async () => {
  const { code, output, told } = await runFake(["completions", "tcsh"]);
  assertEquals([code, output], [2, ""]);
  assertStringIncludes(told, 'a shell must be bash, zsh or fish: got "tcsh"');
  const { output: help } = await runFake(["completions", "--help"]);
  for (const shell of ["bash", "zsh", "fish"]) assert(help.includes(shell));
});
