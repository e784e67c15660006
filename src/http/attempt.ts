import type { RequestSummary } from "../model/mod.ts";
import { NetworkError } from "./network_error.ts";
import { hideToken } from "./token.ts";
import { TimeoutError } from "./timeout_error.ts";
import { within } from "./within.ts";

/** An answer, with the text of its body. */
export type Answer = readonly [
  response: Response,
  text: string,
  isWhole: boolean,
];

/**
 * Sends a request once, and reads the answer to its end, or to the greatest
 * allowed length. Whatever happens, nothing of it outlives the call, even if
 * `fetch` and the body do not know of signals.
 */
export async function attempt(
  fetch: typeof globalThis.fetch,
  init: RequestInit,
  request: RequestSummary,
  timeout: number,
  maxBytes: number,
  caller: AbortSignal | undefined,
  token: string | undefined,
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
  if (answer) return answer;
  throw new TimeoutError(`was not answered within ${timeout} ms`, request);
}

async function read(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Answer> {
  const reader = response.body?.getReader();
  // Whoever aborts has the reason: what cancelling says is of no interest.
  const cancel = () => void reader?.cancel().catch(() => {});
  if (signal.aborted) cancel();
  signal.addEventListener("abort", cancel);
  const decoder = new TextDecoder();
  let text = "";
  let left = maxBytes;
  while (true) {
    const { done = true, value } = await reader?.read() ?? {};
    text += decoder.decode(value, { stream: !done });
    left -= value?.byteLength ?? 0;
    if (done || left < 0) {
      cancel();
      return [response, text, done];
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
