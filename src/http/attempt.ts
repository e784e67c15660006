import type { RequestSummary } from "../model/mod.ts";
import { NetworkError } from "./network_error.ts";
import { TimeoutError } from "./timeout_error.ts";
import { onTimeOrAbort } from "./wait.ts";

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
  hide: ((text: string) => string) | undefined,
): Promise<Answer> {
  caller?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const callOff = onTimeOrAbort(
    timeout,
    caller,
    () => controller.abort(caller?.reason),
  );
  const exchange = async (): Promise<Answer> => {
    const response = await fetch(request.url, { ...init, signal });
    return [response, ...await readText(response, maxBytes, signal)];
  };
  try {
    return await Promise.race([
      exchange(),
      new Promise<never>((_, reject) =>
        signal.addEventListener("abort", reject)
      ),
    ]);
  } catch (cause) {
    caller?.throwIfAborted();
    if (signal.aborted) {
      throw new TimeoutError(`was not answered within ${timeout} ms`, request);
    }
    const message = `was not answered: ${reasonOf(cause)}`;
    throw hide
      ? new NetworkError(hide(message), request)
      : new NetworkError(message, request, { cause });
  } finally {
    callOff();
  }
}

async function readText(
  { body }: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<[text: string, isWhole: boolean]> {
  const reader = body?.getReader();
  if (!reader) return ["", true];
  // Whoever aborts has the reason: what cancelling says is of no interest.
  const cancel = () => void reader.cancel().catch(() => {});
  if (signal.aborted) cancel();
  signal.addEventListener("abort", cancel);
  const decoder = new TextDecoder();
  let text = "";
  let left = maxBytes;
  while (true) {
    const { done, value } = await reader.read();
    if (done) return [text + decoder.decode(), true];
    left -= value.byteLength;
    if (left < 0) {
      cancel();
      return [text, false];
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Runtimes tell the actual reason in the cause of what `fetch` throws. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no reason was given";
  return error.cause instanceof Error
    ? `${error.message}: ${reasonOf(error.cause)}`
    : error.message;
}
