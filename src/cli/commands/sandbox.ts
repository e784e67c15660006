import { UsageError } from "../../model/mod.ts";
import {
  createSandbox,
  type Fault,
  type SandboxAnswer,
} from "../../sandbox/mod.ts";
import type { Command, Values } from "../command.ts";
import { hintAt } from "../hint.ts";
import { printable } from "../text.ts";

/** The longest latency, in milliseconds. For more, use the fault of a stall. */
const LONGEST_LATENCY = 600_000;

/** The faults. */
const FAULTS = [
  "html",
  "disconnect",
  "stalledHeaders",
  "stalledBody",
  "truncated",
  "wrongType",
  "status=500",
  "rateLimit=2",
  "oversized=1000000",
];

/** Serves the sandbox. */
export const sandboxCommand: Command = {
  name: "sandbox",
  summary: "Serve the sandbox on loopback, until Ctrl-C",
  options: {
    "port": {
      type: "string",
      value: "<number>",
      help: "The port, by default one that the system chooses",
    },
    "size": {
      type: "string",
      value: "<number>",
      help: "How many connectors there are",
    },
    "future": {
      type: "boolean",
      help: "Add values that no version of this package knows",
    },
    "latency": {
      type: "string",
      value: "<ms>",
      help: "How long each answer takes at least, in milliseconds",
    },
    "read-only-token": {
      type: "string",
      value: "<token>",
      help: "A token that must not write, as in production",
    },
    "fault": {
      type: "string",
      multiple: true,
      value: "<fault>[*<times>]",
      help: "Add a fault, once or several times",
      suggestions: FAULTS,
    },
  },
  notes:
    "It shows each request with its answer. Pages of every origin may call it. A fault is html, disconnect, stalledHeaders, stalledBody, truncated, wrongType, status=<status>, rateLimit=<retry-after> or oversized=<bytes>.",
  example: "sandbox --port 8080 --fault html*2 --fault rateLimit=2",
  async run({ values, terminal }) {
    const size = values.whole("size", 1, 1_000_000);
    const sandbox = createSandbox({
      size,
      future: values.has("future"),
      latency: values.whole("latency", 0, LONGEST_LATENCY),
      readOnlyToken: values.text("read-only-token"),
      onAnswer: (answer) => terminal.tell(describe(answer)),
    });
    sandbox.faults.push(...readFaults(values));
    const port = values.whole("port", 0, 65_535) ?? 0;
    const { origin, close } = await terminal.listen(sandbox.fetch, port)
      .catch(() => {
        throw new UsageError(
          `Cannot serve on port ${port}: another program may use it`,
        );
      });
    terminal.print(`${origin}/2.0`);
    terminal.tell(`The config token is ${sandbox.token}.`);
    terminal.tell(
      `Try: POWENS_TOKEN=${sandbox.token} powens list --base-url ${origin}/2.0`,
    );
    await new Promise<void>((resolve) => {
      if (terminal.signal.aborted) resolve();
      terminal.signal.addEventListener("abort", () => resolve());
    });
    await close();
    return 0;
  },
};

/** Writes one line for a request and its answer. */
function describe({ request, status, fault }: SandboxAnswer): string {
  const { method, url } = request;
  const { pathname, search } = new URL(url);
  const outcome = status === null ? "no answer" : String(status);
  const reason = fault === undefined ? "" : ` (${fault})`;
  return printable(`${outcome} ${method} ${pathname}${search}${reason}`);
}

function readFaults(values: Values): Fault[] {
  return values.texts("fault").map((text) => {
    const [, kind = "", detail = "", times = "1"] =
      text.match(/^(\w+)(?:=([^*]+))?(?:\*(\d+))?$/) ?? [];
    const fault = createFault(kind, detail);
    if (!fault) {
      throw new UsageError(
        `Cannot serve the sandbox as --fault must be such as html, status=500 or disconnect*3, got "${text}"${
          hintAtFault(text)
        }`,
      );
    }
    return { ...fault, times: Number(times) };
  });
}

/** Suggests a fault if its kind was mistyped, or if its detail is missing. */
function hintAtFault(text: string): string {
  const [kind = ""] = text.split(/[=*]/);
  const exact = FAULTS.find((fault) => fault.startsWith(`${kind}=`));
  if (exact !== undefined) return `: did you mean "${exact}"?`;
  const kinds = FAULTS.map((fault) => fault.replace(/=.*/, ""));
  return kinds.includes(kind) ? "" : hintAt(kind, kinds);
}

function createFault(kind: string, detail: string): Fault | undefined {
  switch (kind) {
    case "html":
    case "disconnect":
    case "stalledHeaders":
    case "stalledBody":
    case "truncated":
    case "wrongType":
      return detail === "" ? { kind } : undefined;
    case "status":
      return /^[2-5]\d\d$/.test(detail)
        ? { kind, status: Number(detail) }
        : undefined;
    case "rateLimit":
      return detail === "" ? undefined : { kind, retryAfter: detail };
    case "oversized":
      return /^\d+$/.test(detail) ? { kind, bytes: Number(detail) } : undefined;
    default:
      return undefined;
  }
}
