import { stripVTControlCharacters } from "node:util";

/** A program on a terminal, with a person in front of it. */
export interface Session extends AsyncDisposable {
  /** Waits until something stands there that was not waited for before. */
  waitFor(text: string): Promise<void>;
  /** Types. */
  type(text: string): Promise<void>;
  /** Waits until the program ends. */
  end(): Promise<SessionEnd>;
}

/** How a program ended, and what it left on the terminal. */
export interface SessionEnd {
  /** What it ended with. */
  code: number;
  /** Everything that came, as it came. */
  output: string;
  /** The lines that a person saw in the end. */
  screen: string;
}

/** What keys send. */
export const KEYS = {
  enter: "\r",
  backspace: "\x7f",
  left: "\x1b[D",
  clear: "\x15",
  interrupt: "\x03",
  end: "\x04",
} as const;

/** How long to wait for anything, on a machine that has other things to do. */
const PATIENCE = 60_000;

/** Says why there are no pseudo-terminals here; `undefined` if there are. */
export async function whyNoTerminal(): Promise<string | undefined> {
  try {
    const { stdout } = await new Deno.Command("script", {
      args: ["--version"],
      stdin: "null",
    }).output();
    return new TextDecoder().decode(stdout).includes("util-linux")
      ? undefined
      : "the script of this machine is not that of util-linux";
  } catch {
    return "there is no script of util-linux on this machine";
  }
}

/**
 * Runs a program on a pseudo-terminal.
 *
 * @param command The program and its arguments
 * @param env Variables of the environment, besides those of the tests
 * @param columns How wide the terminal is
 */
export function openSession(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
  columns = 100,
): Session {
  const line = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`)
    .join(" ");
  const child = new Deno.Command("script", {
    args: ["-qefc", `stty cols ${columns} rows 30; exec ${line}`, "/dev/null"],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    env: { TERM: "xterm", NO_COLOR: "", ...env },
  }).spawn();
  const writer = child.stdin.getWriter();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const deadline = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  let output = "";
  let seen = 0;

  async function readMore(): Promise<boolean> {
    const { done, value = "" } = await reader.read();
    output += value;
    return !done;
  }

  return {
    async waitFor(text) {
      while (true) {
        const index = output.indexOf(text, seen);
        if (index >= 0) {
          seen = index + text.length;
          return;
        }
        if (!await readMore()) {
          throw new Error(`"${text}" never came, but: ${output.slice(seen)}`);
        }
      }
    },
    type: (text) => writer.write(new TextEncoder().encode(text)),
    async end() {
      while (await readMore());
      const { code } = await child.status;
      // What progress was shown in is another line's afterwards.
      const lines = output.split("\n").map((line) =>
        line.split("\r\x1b[K").at(-1)
      );
      const screen = stripVTControlCharacters(lines.join("\n"))
        .replaceAll("\r", "");
      return { code, output, screen };
    },
    async [Symbol.asyncDispose]() {
      clearTimeout(deadline);
      try {
        child.kill("SIGKILL");
      } catch {
        // It has ended already.
      }
      await reader.cancel();
      await writer.close().catch(() => {});
      await child.stderr.cancel();
      await child.status;
    },
  };
}
