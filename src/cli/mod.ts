/**
 * The command line: list, show and hide connectors, fill forms, check payments,
 * and administer a domain as a file. `powens --help` shows the commands.
 *
 * It runs as `deno run -N jsr:@connectors/powens/cli`, and as
 * `npx @connectors/powens`.
 *
 * @module
 */
import process from "node:process";
import { createNodeTerminal } from "./node_terminal.ts";
import { runCli } from "./run_cli.ts";

export type { ExitCode } from "./exit_code.ts";
export { runCli } from "./run_cli.ts";
export type {
  AskOptions,
  Listener,
  PrintOptions,
  Terminal,
} from "./terminal.ts";

/** Runs the command line with the arguments and the terminal of the process. */
export async function main(): Promise<void> {
  const terminal = createNodeTerminal();
  try {
    const code = await runCli(process.argv.slice(2), terminal);
    // It is already set if results could not be written.
    process.exitCode ??= code;
  } finally {
    terminal.close();
  }
}

// To read `import.meta.main` directly makes the npm build add modules of Node to
// every export. In Node 20, it is undefined.
const { main: isProgram }: ImportMeta & { main?: boolean } = import.meta;
if (isProgram) await main();
