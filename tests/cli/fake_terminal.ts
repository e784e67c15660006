import { listen } from "../../src/cli/listen.ts";
import { runCli } from "../../src/cli/run_cli.ts";
import type { ExitCode } from "../../src/cli/exit_code.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from "../../src/sandbox/mod.ts";

/** The UUID of the connector for tests, with sources openapi, directaccess. */
export const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** A UUID that no connector has. */
export const NOBODY = "00000000-0000-4000-8000-000000000000";

/** A token that nobody has by chance. */
export const TOKEN = "a-token-that-nobody-must-see";

/** When everything happens. */
export const NOW: number = Date.UTC(2026, 0, 31, 12, 30);

/** What stands around the command line. */
export interface FakeOptions {
  /** The domain that is called; by default, a sandbox. */
  sandbox?: Sandbox;
  /** What a sandbox is made with, if there is none. */
  sandboxOptions?: SandboxOptions;
  /** What makes requests instead of the sandbox. */
  fetch?: typeof fetch;
  /** The environment; by default, that of a domain. */
  variables?: Readonly<Record<string, string>>;
  /** The files that there are, by their paths. */
  files?: Readonly<Record<string, string>>;
  /** What a person answers, in order; without any, there is nobody. */
  answers?: readonly string[];
  /** How wide it is. */
  columns?: number;
  /** Is called whenever progress is shown. */
  onProgress?: (text: string, interrupt: () => void) => void;
}

/** What came of a run. */
export interface FakeRun {
  /** What it ended with. */
  code: ExitCode;
  /** The results, each with a line break after it. */
  output: string;
  /** Everything else that was said. */
  told: string;
  /** The questions, with whether what is typed must not be seen. */
  asked: { question: string; isSecret: boolean }[];
  /** How far it was. */
  progress: string[];
  /** The domain. */
  sandbox: Sandbox;
}

/** Runs the command line on a terminal for tests. */
export async function runFake(
  args: readonly string[],
  options: FakeOptions = {},
): Promise<FakeRun> {
  const { terminal, ended } = createFakeTerminal(options);
  return ended(await runCli(args, terminal));
}

/** A terminal for tests, which can be interrupted. */
export interface FakeTerminal {
  /** The terminal. */
  terminal: Terminal;
  /** What Ctrl-C does. */
  interrupt(): void;
  /** What came, once it has ended. */
  ended(code: ExitCode): FakeRun;
}

/** Makes a terminal for tests. */
export function createFakeTerminal(options: FakeOptions = {}): FakeTerminal {
  const {
    sandbox = createSandbox({ token: TOKEN, ...options.sandboxOptions }),
    fetch = sandbox.fetch,
    variables = { POWENS_DOMAIN: "acme-sandbox", POWENS_TOKEN: sandbox.token },
    files = {},
    answers = [],
    columns = Infinity,
    onProgress,
  } = options;
  const controller = new AbortController();
  const interrupt = () => controller.abort(new Error("Interrupted"));
  const run: Omit<FakeRun, "code"> = {
    output: "",
    told: "",
    asked: [],
    progress: [],
    sandbox,
  };
  const terminal: Terminal = {
    columns,
    isInteractive: answers.length > 0,
    signal: controller.signal,
    fetch,
    now: () => NOW,
    print: (text) => void (run.output += `${text}\n`),
    tell: (text) => void (run.told += `${text}\n`),
    showProgress(text) {
      if (text !== "") run.progress.push(text);
      onProgress?.(text, interrupt);
    },
    ask(question, { isSecret = false } = {}) {
      const answer = answers[run.asked.length];
      run.asked.push({ question, isSecret });
      if (answer === "^C") interrupt();
      return answer === undefined || answer === "^C"
        ? Promise.reject(
          controller.signal.reason ?? new Error("Nobody is here"),
        )
        : Promise.resolve(answer);
    },
    readVariable: (name) => variables[name],
    readFile: (path) =>
      files[path] === undefined
        ? Promise.reject(new Error(`ENOENT: ${path}`))
        : Promise.resolve(files[path]),
    listen,
  };
  return { terminal, interrupt, ended: (code) => ({ ...run, code }) };
}

/** A `fetch` that changes what another answers. */
export function alter(
  fetch: typeof globalThis.fetch,
  change: (text: string) => string,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const { status, headers } = response;
    return new Response(change(await response.text()), { status, headers });
  };
}
