import type { Api, RequestEvent } from "../http/mod.ts";
import { UsageError } from "../model/mod.ts";
import { createSandbox } from "../sandbox/mod.ts";
import type { Invocation, Option, Values } from "./command.ts";
import { type Place, PLACE_OPTIONS, type Purpose } from "./place.ts";
import { printable } from "./text.ts";
import type { Terminal } from "./terminal.ts";

/** The options of every command that calls the API. */
export const API_OPTIONS: Readonly<Record<string, Option>> = {
  ...PLACE_OPTIONS,
  "token-file": {
    type: "string",
    value: "<file>",
    help: "A file with the config token, instead of POWENS_TOKEN",
  },
  "timeout": {
    type: "string",
    value: "<seconds>",
    help: "How long one attempt may take, by default 15",
  },
  "deadline": {
    type: "string",
    value: "<seconds>",
    help: "How long one call may take, with all its attempts, by default 30",
  },
  "verbose": {
    type: "boolean",
    short: "v",
    help: "Tell of each request, and of its answer",
  },
};

/**
 * Makes the API that a command is to call.
 *
 * @param invocation What the command was called with
 * @param place Where the command acts
 * @param purpose What the command is for: to write needs the token
 * @throws {UsageError} If the token cannot be read, or is needed and not given
 */
export async function createApi(
  { values, terminal }: Invocation,
  place: Place,
  purpose: Purpose,
): Promise<Api> {
  const behaviour = readBehaviour(values, terminal);
  if (place.kind === "sandbox") {
    terminal.tell(
      place.isAskedFor
        ? "This is a sandbox in memory, and nothing in it lasts."
        : "This is a sandbox in memory, and nothing in it lasts: --domain or POWENS_DOMAIN name a domain.",
    );
    const { fetch, token } = createSandbox({ future: values.has("future") });
    return { domain: "sandbox", fetch, token, ...behaviour };
  }
  const { domain, baseUrl } = place;
  const token = await readToken(values.text("token-file"), terminal);
  // What stands at another URL may have the token, and add it.
  if (purpose === "write" && token === undefined && baseUrl === undefined) {
    throw new UsageError(
      "Cannot change anything without the config token: set POWENS_TOKEN, or name a file with --token-file",
    );
  }
  return {
    domain,
    ...baseUrl !== undefined && { baseUrl },
    ...token !== undefined && { token },
    ...terminal.fetch && { fetch: terminal.fetch },
    ...behaviour,
  };
}

/** How calls are made, wherever they go. */
function readBehaviour(
  values: Values,
  terminal: Terminal,
): Pick<Api, "timeout" | "deadline" | "onEvent"> {
  const showRetry = showRetries(terminal);
  const tellOfCall = values.has("verbose") ? tellOfCalls(terminal) : undefined;
  return {
    timeout: readSeconds(values, "timeout"),
    deadline: readSeconds(values, "deadline"),
    onEvent(event) {
      showRetry(event);
      tellOfCall?.(event);
    },
  };
}

/** An option in seconds, as milliseconds. */
function readSeconds(values: Values, name: string): number | undefined {
  const seconds = values.number(name);
  if (seconds === undefined) return undefined;
  if (seconds > 0) return seconds * 1000;
  throw new UsageError(`Cannot wait for --${name} as it must be above 0`);
}

/** Tells of each request and of what became of it, in a line each. */
function tellOfCalls({ tell }: Terminal): (event: RequestEvent) => void {
  return (event) => {
    const request = `${event.method} ${event.url}`;
    switch (event.type) {
      case "request":
        return tell(printable(`→ ${request}`));
      case "response": {
        const { status, duration, requestId } = event;
        const id = requestId === null ? "" : ` ${requestId}`;
        return tell(
          printable(`← ${status} ${request} ${Math.round(duration)} ms${id}`),
        );
      }
      case "retry": {
        const { duration, error } = event;
        return tell(
          printable(`× ${request} ${Math.round(duration)} ms: ${error}`),
        );
      }
      default:
        // Whatever a call ends with is told by the command.
        return;
    }
  };
}

/** Shows why nothing is to be seen while something is tried again. */
function showRetries(
  { showProgress }: Terminal,
): (event: RequestEvent) => void {
  let isWaiting = false;
  return (event) => {
    if (event.type === "retry") {
      showProgress(`Trying again in ${Math.ceil(event.delay / 1000)} s`);
    } else if (isWaiting) showProgress("");
    isWaiting = event.type === "retry";
  };
}

async function readToken(
  path: string | undefined,
  { readFile, readVariable }: Terminal,
): Promise<string | undefined> {
  if (path === undefined) {
    const token = readVariable("POWENS_TOKEN")?.trim();
    return token ? requireToken(token) : undefined;
  }
  let text: string;
  try {
    text = await readFile(path);
  } catch {
    // Neither the path nor what was thrown: who mistakes this for --token has
    // written the token there.
    throw new UsageError(
      "Cannot read the token as --token-file names no file that can be read",
    );
  }
  const token = text.trim();
  if (token === "") {
    throw new UsageError("Cannot read the token as the file is empty");
  }
  return requireToken(token);
}

/** Refuses what cannot be sent, before anything is read or shown. */
function requireToken(token: string): string {
  if (!/\s/.test(token)) return token;
  throw new UsageError(
    "Cannot use the token as it must be one word: got several",
  );
}
