import { hasMethods, invalidArgument } from "../model/internal.ts";
import { type RequestSummary, UsageError } from "../model/mod.ts";
import { NetworkError } from "./network_error.ts";
import type { Settings } from "./settings.ts";
import { hideToken } from "./token.ts";
import { withinBounds } from "./within_bounds.ts";

/**
 * An answer whose body was read. A server may repeat the token of the request,
 * so the token is hidden in all of it.
 */
export interface Answer extends Body {
  /** Whether it is a success. */
  ok: boolean;
  /** The HTTP status. */
  status: number;
  /** The reason of the status, if there is one. */
  statusText: string;
  /** The headers. */
  headers: Headers;
}

/** The body of an answer. */
interface Body {
  /** The text. */
  text: string;
  /**
   * How many bytes of it were read. It is more than the maximum if the body is
   * longer.
   */
  bytes: number;
}

/** The request of every attempt of a call. */
export interface Sending {
  /** The summary of the request. */
  request: RequestSummary;
  /** The options for `fetch`, without a signal. */
  init: RequestInit;
  /** The token in the headers, if there is one. */
  token: string | undefined;
}

/**
 * Sends a request once, and reads the answer to its end, or to the maximum
 * length. It always ends with the call, even if `fetch` and the body ignore
 * signals.
 *
 * @param sending The request
 * @param settings The settings of the call
 * @param elapsed How long the call has taken so far, in milliseconds
 */
export function attempt(
  { request, init, token }: Sending,
  settings: Settings,
  elapsed: number,
): Promise<Answer> {
  const { action, fetch, maxBytes } = settings;
  async function send(signal: AbortSignal): Promise<Answer> {
    try {
      const response = await fetch(request.url, { ...init, signal });
      requireResponse(action, response);
      const { text, bytes } = await readBody(response.body, maxBytes, signal);
      const { ok, status, statusText = "", headers } = response;
      return {
        ok,
        status,
        statusText: hideToken(statusText, token),
        headers: token === undefined ? headers : hideInHeaders(headers, token),
        text: hideToken(text, token),
        bytes,
      };
    } catch (cause) {
      if (cause instanceof UsageError) throw cause;
      throw new NetworkError(
        hideToken(`was not answered${reasonOf(cause)}`, token),
        request,
        token ? {} : { cause },
      );
    }
  }
  return withinBounds(
    "was not answered",
    request,
    settings,
    elapsed,
    send,
  );
}

/** Refuses a value that is not a response, such as that of a mock. */
function requireResponse(action: string, response: unknown): void {
  const { headers, body }: Record<string, unknown> = Object(response);
  const hasBody = body === null || hasMethods(body, ["getReader"]);
  if (hasBody && hasMethods(headers, ["get", "forEach"])) return;
  throw invalidArgument(
    action,
    "fetch",
    "a function that resolves with a Response, which has headers and a body",
  );
}

function hideInHeaders(headers: Headers, token: string): Headers {
  const hidden = new Headers();
  headers.forEach((value, name) => {
    hidden.append(name, hideToken(value, token));
  });
  return hidden;
}

async function readBody(
  body: Response["body"],
  maxBytes: number,
  signal: AbortSignal,
): Promise<Body> {
  if (body === null) return { text: "", bytes: 0 };
  const reader = body.getReader();
  // The caller has the reason of the abort. Errors of the cancellation are
  // ignored.
  const cancel = () => void reader.cancel().catch(() => {});
  if (signal.aborted) cancel();
  signal.addEventListener("abort", cancel);
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  let chunk = await reader.read();
  while (!chunk.done) {
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) {
      cancel();
      return { text: text + decoder.decode(chunk.value), bytes };
    }
    const next = await reader.read();
    // A decoder is faster if it knows that nothing follows.
    text += decoder.decode(chunk.value, { stream: !next.done });
    chunk = next;
  }
  return { text, bytes };
}

/**
 * Describes the reason of an error of `fetch`. Runtimes have it in `cause`. The
 * causes may form a cycle.
 */
function reasonOf(error: unknown, depth = 0): string {
  return error instanceof Error && depth < 5
    ? `: ${error.message}${reasonOf(error.cause, depth + 1)}`
    : "";
}
