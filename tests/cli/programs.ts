import { join } from "node:path";
import {
  createProject,
  installToolchain,
  nodeBinary,
} from "../../scripts/toolchain/mod.ts";

/** The command line as somebody has it. */
export interface Program {
  /** Where it runs. */
  name: string;
  /** Its command, before the arguments. */
  command: string[];
}

/** The command line, in every runtime that it is for. */
export interface Programs extends AsyncDisposable {
  /** From source in Deno, and from the packed package in the others. */
  programs: Program[];
}

/** Installs the package that was built, and finds what runs it. */
export async function installPrograms(): Promise<Programs> {
  const toolchain = await installToolchain();
  const project = await createProject();
  const installed = join(project.folder, "node_modules/.bin/powens");
  return {
    programs: [
      {
        name: "Deno",
        command: [
          Deno.execPath(),
          "run",
          "--quiet",
          "--allow-net",
          "--allow-read",
          "--allow-env=POWENS_DOMAIN,POWENS_TOKEN,TERM",
          "src/cli/mod.ts",
        ],
      },
      {
        name: "Node 20",
        command: [nodeBinary(toolchain, "node-oldest"), installed],
      },
      {
        name: "the newest Node",
        command: [nodeBinary(toolchain, "node-newest"), installed],
      },
      {
        name: "Bun",
        command: [join(toolchain, ".bin", "bun"), installed],
      },
    ],
    [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
  };
}

/** What came of a program without a terminal. */
export interface ProgramRun {
  /** What it ended with. */
  code: number;
  /** What it printed. */
  output: string;
  /** What else it said. */
  told: string;
}

/**
 * Runs a program to its end, without a terminal.
 *
 * @param command The program and its arguments
 * @param env Variables of the environment, besides those of the tests
 */
export async function runProgram(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> {
  const [program = "", ...args] = command;
  const { code, stdout, stderr } = await new Deno.Command(program, {
    args,
    stdin: "null",
    env: { NO_COLOR: "", ...env },
  }).output();
  const decoder = new TextDecoder();
  return {
    code,
    output: decoder.decode(stdout),
    told: decoder.decode(stderr),
  };
}
