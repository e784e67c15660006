import { readFile } from "node:fs/promises";
import process from "node:process";
import { addAbortSignal } from "node:stream";
import { text } from "node:stream/consumers";
import { listen } from "./listen.ts";
import { createLineReader } from "./read_line.ts";
import type { Terminal } from "./terminal.ts";

/** A terminal that must be closed. */
export interface NodeTerminal extends Terminal {
  /** Stops listening to Ctrl-C. */
  close(): void;
}

/** The width of a terminal that does not say. */
const COLUMNS = 80;

/** Makes a terminal with the modules of Node. Deno and Bun have them too. */
export function createNodeTerminal(): NodeTerminal {
  const { stdin, stdout, stderr } = process;
  // Nobody reads these, so the error is ignored.
  stderr.on("error", () => {});
  stdout.on("error", tellOfLoss);
  const controller = new AbortController();
  const { signal } = controller;
  const interrupt = () => {
    // The next Ctrl-C ends the program at once.
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
        // In Deno, this is not an event.
        tellOfLoss(error);
      }
    },
    tell(line) {
      showProgress("");
      try {
        stderr.write(`${line}\n`);
      } catch {
        // In Deno, this is not an event.
      }
    },
    showProgress,
    async ask(question, { isSecret = false } = {}) {
      showProgress("");
      return await readLine(question, { isSecret, signal });
    },
    readVariable,
    readFile: async (path) =>
      // Ctrl-C does not end the input. It may never end.
      path === "-"
        ? await text(addAbortSignal(signal, stdin))
        : await readFile(path, "utf8"),
    listen,
    close: () => void process.off("SIGINT", interrupt),
  };
}

/** Ends the program with 1, after the current work. */
function tellOfLoss(error: unknown): void {
  const { code, message }: { code?: unknown; message?: unknown } =
    error instanceof Error ? error : {};
  // The reader has seen enough, like head.
  if (code === "EPIPE" || process.exitCode === 1) return;
  process.exitCode = 1;
  process.stderr.write(`The results could not be written: ${message}\n`);
}

/** The part of Deno that is used. Node does not have it. */
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

/**
 * Says whether NO_COLOR is set. Deno says so even without permission to read
 * it.
 */
function isColorless(): boolean {
  return findDeno()?.noColor ?? Boolean(process.env.NO_COLOR);
}

function readVariable(name: string): string | undefined {
  // Deno would stop and ask for a permission. It is not needed.
  const state = findDeno()?.permissions
    .querySync({ name: "env", variable: name }).state;
  return state === undefined || state === "granted"
    ? process.env[name]
    : undefined;
}
