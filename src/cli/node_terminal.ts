import { readFile } from "node:fs/promises";
import process from "node:process";
import { addAbortSignal } from "node:stream";
import { text } from "node:stream/consumers";
import { listen } from "./listen.ts";
import { createLineReader } from "./read_line.ts";
import type { Terminal } from "./terminal.ts";

/** A terminal that has to be let go of. */
export interface NodeTerminal extends Terminal {
  /** Stops listening to Ctrl-C. */
  close(): void;
}

/** How wide a terminal is that does not say. */
const COLUMNS = 80;

/** Makes a terminal of what Node has, which Deno and Bun have as well. */
export function createNodeTerminal(): NodeTerminal {
  const { stdin, stdout, stderr } = process;
  // Where nobody reads, there is nothing more to do about it.
  stderr.on("error", () => {});
  stdout.on("error", tellOfLoss);
  const controller = new AbortController();
  const { signal } = controller;
  const interrupt = () => {
    // The next one ends the program at once, as usual.
    process.off("SIGINT", interrupt);
    controller.abort(new Error("Interrupted"));
  };
  process.on("SIGINT", interrupt);
  const readLine = createLineReader(stdin, stderr, interrupt);
  const isDumb = readVariable("TERM") === "dumb";
  const hasColor = stdout.isTTY === true && !isDumb && !isColorless();
  let progress = "";
  const showProgress = (line: string) => {
    if (stderr.isTTY !== true || isDumb || line === progress) return;
    stderr.write(`\r\x1b[K${line}`);
    progress = line;
  };
  return {
    columns: stdout.isTTY === true ? stdout.columns || COLUMNS : Infinity,
    isInteractive: stdin.isTTY === true && stderr.isTTY === true,
    signal,
    now: Date.now,
    print(line, { isTitle = false } = {}) {
      showProgress("");
      const isBold = hasColor && isTitle;
      try {
        stdout.write(isBold ? `\x1b[1m${line}\x1b[22m\n` : `${line}\n`);
      } catch (error) {
        // In Deno, it is not an event.
        tellOfLoss(error);
      }
    },
    tell(line) {
      showProgress("");
      try {
        stderr.write(`${line}\n`);
      } catch {
        // In Deno, it is not an event.
      }
    },
    showProgress,
    async ask(question, { isSecret = false } = {}) {
      showProgress("");
      return await readLine(question, { isSecret, signal });
    },
    readVariable,
    readFile: async (path) =>
      // Ctrl-C does not end the input by itself, which may never end.
      path === "-"
        ? await text(addAbortSignal(signal, stdin))
        : await readFile(path, "utf8"),
    listen,
    close: () => void process.off("SIGINT", interrupt),
  };
}

/** Ends the program with 1, though what is being done comes to its end first. */
function tellOfLoss(error: unknown): void {
  const { code, message }: { code?: unknown; message?: unknown } =
    error instanceof Error ? error : {};
  // Who reads has seen enough, as head has.
  if (code === "EPIPE" || process.exitCode === 1) return;
  process.exitCode = 1;
  process.stderr.write(`The results could not be written: ${message}\n`);
}

/** What is asked of Deno, which is not there in Node. */
interface DenoNamespace {
  noColor: boolean;
  permissions: {
    querySync(
      descriptor: { name: "env"; variable: string },
    ): { state: string };
  };
}

function findDeno(): DenoNamespace | undefined {
  return Reflect.get(globalThis, "Deno");
}

/** Whether NO_COLOR is set, which Deno tells even if it may not be read. */
function isColorless(): boolean {
  return findDeno()?.noColor ?? Boolean(process.env.NO_COLOR);
}

function readVariable(name: string): string | undefined {
  // Deno would stop and ask. What was not allowed beforehand is not needed.
  const state = findDeno()?.permissions
    .querySync({ name: "env", variable: name }).state;
  return state === undefined || state === "granted"
    ? process.env[name]
    : undefined;
}
