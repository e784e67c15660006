import { hasMethods, invalidArgument } from "../model/internal.ts";
import { type RequestSummary, UsageError } from "../model/mod.ts";
import { NetworkError } from "./network_error.ts";
import type { Settings } from "./settings.ts";
import type { TimeBound } from "./time_bound.ts";
import { TimeoutError } from "./timeout_error.ts";
import { hideToken } from "./token.ts";
import { within } from "./within.ts";

/** An answer, with the body that was read. */
export interface Answer {
  /** The status and the headers. */
  response: Response;
  /** The text of the body. */
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
 */
export async function attempt(
  { request, init, token }: Sending,
  { action, fetch, maxBytes, signal: caller }: Settings,
  bound: TimeBound,
): Promise<Answer> {
  const answer = await within(bound.time, caller, async (signal) => {
    try {
      const response = await fetch(request.url, { ...init, signal });
      requireResponse(action, response);
      return await read(response, maxBytes, signal);
    } catch (cause) {
      if (cause instanceof UsageError) throw cause;
      throw new NetworkError(
        hideToken(`was not answered${reasonOf(cause)}`, token),
        request,
        token ? {} : { cause },
      );
    }
  });
  if (answer.done) return answer.value;
  throw new TimeoutError("was not answered", request, bound);
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

async function read(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Answer> {
  const reader = response.body?.getReader();
  if (reader === undefined) {
    return { response, text: "", bytes: 0 };
  }
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
      return { response, text: text + decoder.decode(chunk.value), bytes };
    }
    const next = await reader.read();
    // A decoder is faster if it knows that nothing follows.
    text += decoder.decode(chunk.value, { stream: !next.done });
    chunk = next;
  }
  return { response, text, bytes };
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
