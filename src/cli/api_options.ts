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
    help: "Show each request and its answer",
  },
};

/**
 * Makes the API that a command calls.
 *
 * @param invocation The arguments of the command
 * @param place The domain or sandbox
 * @param purpose The purpose of the command; writing needs the token
 * @throws {UsageError} If the token cannot be read, or if it is needed and
 * missing
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
        ? "This is a sandbox in memory. Its changes are lost at the end."
        : "This is a sandbox in memory. Its changes are lost at the end. To use a domain, set --domain or POWENS_DOMAIN.",
    );
    const { fetch, token } = createSandbox({ future: values.has("future") });
    return { domain: "sandbox", fetch, token, ...behaviour };
  }
  const { domain, baseUrl } = place;
  const token = await readToken(values.text("token-file"), terminal);
  // A server at another URL may add the token itself.
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

/** Reads the options that apply to every API. */
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

/** Reads an option in seconds, as milliseconds. */
function readSeconds(values: Values, name: string): number | undefined {
  const seconds = values.number(name);
  if (seconds === undefined) return undefined;
  if (seconds > 0) return seconds * 1000;
  throw new UsageError(`Cannot wait for --${name} as it must be above 0`);
}

/** Writes a line for each request and its outcome. */
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
        // The command itself reports how a call ends.
        return;
    }
  };
}

/** Shows that the command waits for a retry. */
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
    // The message does not show the path or the error: somebody may have
    // written the token instead of a path.
    throw new UsageError(
      "Cannot read the token as --token-file does not name a readable file",
    );
  }
  const token = text.trim();
  if (token === "") {
    throw new UsageError("Cannot read the token as the file is empty");
  }
  return requireToken(token);
}

/** Refuses a token that cannot be sent, before anything is read or shown. */
function requireToken(token: string): string {
  if (!/\s/.test(token)) return token;
  throw new UsageError(
    "Cannot use the token as it must be one word: got several",
  );
}
