import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { alter, runFake, UUID } from "./fake_terminal.ts";
import {
  installPrograms,
  type Program,
  type Programs,
  runProgram,
} from "./programs.ts";
import { KEYS, openSession, whyNoTerminal } from "./pseudo_terminal.ts";
import { serveDomain } from "./serve_domain.ts";

/**
 * What each command leaves on a terminal of 40, 80 and 160 columns, and in a
 * pipe, is in a file of `screens/`. `UPDATE_SCREENS=1` writes them anew.
 */
const SCREENS = new URL("screens/", import.meta.url);

const WIDTHS = [40, 80, 160];

/** How many connectors a domain has: enough to see, and to read in a review. */
const SIZE = 5;

/** A command, and what a person does in front of it. */
interface Case {
  args: string[];
  /** What is waited for, and what is typed then. */
  dialogue?: [text: string, keys: string][];
  size?: number;
  /** Whether it goes on until Ctrl-C, and so never ends in a pipe. */
  isEndless?: boolean;
  /** Whether it acts without a domain. */
  isAlone?: boolean;
}

const FORM: [string, string][] = [
  ["Type de compte", `1${KEYS.enter}`],
  ["Identifiant: ", `jeanne.martin${KEYS.enter}`],
  ["Mot de passe: ", `98${KEYS.enter}`],
  ["Type de compte", `1${KEYS.enter}`],
];

const CASES: Record<string, Case> = {
  "help": { args: ["--help"], isAlone: true },
  "list-help": { args: ["list", "--help"], isAlone: true },
  "list": { args: ["list"] },
  "show": { args: ["show", UUID] },
  "sources": { args: ["sources", UUID] },
  "form": {
    args: ["form", UUID],
    dialogue: FORM,
  },
  "payment-check": {
    args: ["payment", "check", "--amount", "20000", "--all"],
  },
  "hide": { args: ["hide", UUID, "--yes"] },
  "unhide": { args: ["unhide", UUID, "--dry-run"] },
  "source-set": { args: ["source", "set", UUID, "openapi", "--disable", "-y"] },
  "export": { args: ["export"], size: 2 },
  "plan": { args: ["plan", "fleet.json"] },
  "apply": {
    args: ["apply", "fleet.json"],
    dialogue: [["[y/N] ", `y${KEYS.enter}`]],
  },
  "diff": {
    args: ["diff", "--sandbox", "--with", "other"],
    isAlone: true,
  },
  "diff-differences": {
    args: ["diff", "--sandbox", "--future", "--with", "other"],
    isAlone: true,
  },
  "completions": { args: ["completions", "bash"], isAlone: true },
  "snapshot": { args: ["snapshot"], size: 1 },
  "changes": { args: ["changes", "day.json"] },
  "drift": { args: ["drift"] },
  "sandbox": {
    args: ["sandbox"],
    dialogue: [["--base-url", KEYS.interrupt]],
    isEndless: true,
    isAlone: true,
  },
  "mistake": { args: ["list", "--contry", "FR"], isAlone: true },
};

const obstacle = await whyNoTerminal();

let installed: Programs | undefined;
let folder = "";

Deno.test.beforeAll(async () => {
  installed = await installPrograms();
  folder = await Deno.makeTempDir();
  const fleet = {
    selections: [{
      select: { country: "FR" },
      sources: [{ name: "openapi", disabled: true }],
    }],
    connectors: [{ uuid: UUID, hidden: true }],
  };
  await Deno.writeTextFile(join(folder, "fleet.json"), JSON.stringify(fleet));
  const sandbox = createSandbox({ size: SIZE });
  const { output } = await runFake(["snapshot"], {
    fetch: alter(
      sandbox.fetch,
      (text) =>
        text.replace('"name":"Connecteur de test"', '"name":"Banque de test"')
          .replace('"restricted":false', '"restricted":true')
          .replace('"type":"password"', '"type":"text"'),
    ),
  });
  await Deno.writeTextFile(join(folder, "day.json"), output);
});

Deno.test.afterAll(async () => {
  await installed?.[Symbol.asyncDispose]();
  await Deno.remove(folder, { recursive: true });
});

/** What differs from run to run, as wide as it was. */
function settle(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d{5}/g, "127.0.0.1:00000")
    // A time may be broken at its space.
    .replaceAll(/20\d\d-\d\d-\d\d/g, "2026-01-31")
    .replaceAll(/\d\d:\d\d:\d\d/g, "12:30:00")
    .replaceAll(/12:30:00\.\d{3}Z/g, "12:30:00.000Z")
    .replaceAll(/ +$/gm, "");
}

async function showOnTerminal(
  { command }: Program,
  { args, dialogue = [], size = SIZE, isAlone = false }: Case,
  columns: number,
  env: Record<string, string> = {},
): Promise<{ output: string; screen: string }> {
  await using domain = await serveDomain(undefined, { size });
  await using session = openSession(
    [
      ...command,
      ...args.map((one) => one.endsWith(".json") ? join(folder, one) : one),
      ...isAlone ? [] : domain.options,
    ],
    { ...isAlone ? {} : domain.env, ...env },
    columns,
  );
  for (const [text, keys] of dialogue) {
    await session.waitFor(text);
    await session.type(keys);
  }
  const { output, screen } = await session.end();
  return { output, screen: settle(screen) };
}

async function showInPipe(
  { command }: Program,
  { args, size = SIZE, isAlone = false }: Case,
): Promise<string> {
  await using domain = await serveDomain(undefined, { size });
  const { output, told } = await runProgram(
    [
      ...command,
      ...args.map((one) => one.endsWith(".json") ? join(folder, one) : one),
      ...isAlone ? [] : domain.options,
    ],
    isAlone ? {} : domain.env,
  );
  return settle(`${output}${told}`);
}

/** What a command leaves where it is shown. */
interface Shown {
  /** The screens, by the place. */
  screens: Map<string, string>;
  /** The same on a terminal of 80 columns, without colour. */
  plain: { output: string; screen: string };
}

async function showAll(program: Program, one: Case): Promise<Shown> {
  const screens = new Map<string, string>();
  for (const columns of WIDTHS) {
    const { screen } = await showOnTerminal(program, one, columns);
    screens.set(`${columns} columns`, screen);
  }
  if (!one.isEndless) {
    screens.set("a pipe", await showInPipe(program, one));
  }
  const plain = await showOnTerminal(program, one, 80, { NO_COLOR: "1" });
  return { screens, plain };
}

/** Writes the screens of a command; those that are the same are there once. */
function writeScreens(one: Case, screens: Map<string, string>): string {
  const places = Map.groupBy(screens.keys(), (place) => screens.get(place));
  return [
    `$ powens ${one.args.join(" ")}\n`,
    ...[...places].map(([screen, names]) =>
      `──── ${names.join(", ")}\n${screen}`
    ),
  ].join("\n");
}

for (const [name, one] of Object.entries(CASES)) {
  Deno.test({
    name: `powens ${
      one.args.join(" ")
    } looks on terminals and in a pipe as in screens/${name}.txt, in Deno and in Node`,
    ignore: obstacle !== undefined,
    fn: async () => {
      const programs = installed?.programs.filter(({ name }) =>
        name === "Deno" || name === "the newest Node"
      ) ?? [];
      assertEquals(programs.length, 2);
      const file = new URL(`${name}.txt`, SCREENS);
      const shown = await Promise.all(
        programs.map((program) =>
          showAll(program, one)
        ),
      );
      for (const [index, { screens, plain }] of shown.entries()) {
        const actual = writeScreens(one, screens);
        if (Deno.env.get("UPDATE_SCREENS")) {
          await Deno.writeTextFile(file, actual);
        }
        const expected = await Deno.readTextFile(file);
        assertEquals(actual, expected, programs[index]?.name);
        // Progress may still move the cursor.
        assertEquals(/\p{Cc}\[[\d;]*m/u.test(plain.output), false);
        assertEquals(plain.screen, screens.get("80 columns"));
      }
    },
  });
}
