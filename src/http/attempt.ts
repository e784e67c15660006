import type { RequestSummary } from "../model/mod.ts";
import { NetworkError } from "./network_error.ts";
import type { Settings } from "./settings.ts";
import { TimeoutError } from "./timeout_error.ts";
import { hideToken } from "./token.ts";
import { within } from "./within.ts";

/** An answer, with what was read of its body. */
export interface Answer {
  /** The status and the headers. */
  response: Response;
  /** The text of the body. */
  text: string;
  /** Whether the body was read to its end: it may be longer than allowed. */
  isWhole: boolean;
}

/** What is sent in every attempt of a call. */
export interface Sending {
  /** What is told of the request. */
  request: RequestSummary;
  /** What `fetch` is given, besides a signal. */
  init: RequestInit;
  /** The token that is among the headers, if there is one. */
  token: string | undefined;
}

/**
 * Sends a request once, and reads the answer to its end, or to the greatest
 * allowed length. Whatever happens, nothing of it outlives the call, even if
 * `fetch` and the body do not know of signals.
 */
export async function attempt(
  { request, init, token }: Sending,
  { fetch, timeout, maxBytes, signal: caller }: Settings,
): Promise<Answer> {
  const answer = await within(timeout, caller, async (signal) => {
    try {
      const response = await fetch(request.url, { ...init, signal });
      return await read(response, maxBytes, signal);
    } catch (cause) {
      throw new NetworkError(
        hideToken(`was not answered${reasonOf(cause)}`, token),
        request,
        token ? {} : { cause },
      );
    }
  });
  if (answer.done) return answer.value;
  throw new TimeoutError(`was not answered within ${timeout} ms`, request);
}

async function read(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Answer> {
  const reader = response.body?.getReader();
  if (reader === undefined) return { response, text: "", isWhole: true };
  // Whoever aborts has the reason: what cancelling says is of no interest.
  const cancel = () => void reader.cancel().catch(() => {});
  if (signal.aborted) cancel();
  signal.addEventListener("abort", cancel);
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  while (true) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    bytes += value?.byteLength ?? 0;
    if (done || bytes > maxBytes) {
      cancel();
      return { response, text, isWhole: done };
    }
  }
}

/**
 * Runtimes tell the actual reason in the cause of what `fetch` throws; the
 * causes may go round in a circle.
 */
function reasonOf(error: unknown, depth = 0): string {
  return error instanceof Error && depth < 5
    ? `: ${error.message}${reasonOf(error.cause, depth + 1)}`
    : "";
}
