import type { RequestSummary } from "../model/mod.ts";
import { type Body, readBody } from "./body.ts";
import type { Secret } from "./secret.ts";
import { NetworkError } from "./network_error.ts";
import { TimeoutError } from "./timeout_error.ts";
import { LONGEST_TIMER } from "./wait.ts";

/** What bounds one attempt. */
export interface Bounds {
  /** How long it may take, body included, in milliseconds. */
  timeout: number;
  /** How long the body may be, in bytes. */
  maxBytes: number;
  /** The caller's signal. */
  signal: AbortSignal | undefined;
}

/** An answer with its body. */
export interface Answer extends Body {
  /** The status and the headers. */
  response: Response;
}

/**
 * Sends a request once, and reads the answer to its end. Whatever happens,
 * nothing of it outlives the call, even if `fetch` does not know of signals.
 */
export async function attempt(
  fetch: typeof globalThis.fetch,
  init: RequestInit,
  { timeout, maxBytes, signal }: Bounds,
  request: RequestSummary,
  secret: Secret,
): Promise<Answer> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const stop = () => controller.abort(signal?.reason);
  const timer = timeout > LONGEST_TIMER ? undefined : setTimeout(stop, timeout);
  signal?.addEventListener("abort", stop);
  const exchange = async () => {
    const response = await fetch(request.url, {
      ...init,
      signal: controller.signal,
    });
    const body = await readBody(response, maxBytes, controller.signal);
    return { response, ...body };
  };
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener("abort", reject);
  });
  try {
    return await Promise.race([exchange(), aborted]);
  } catch (cause) {
    signal?.throwIfAborted();
    if (controller.signal.aborted) {
      throw new TimeoutError(`was not answered within ${timeout} ms`, request);
    }
    throw new NetworkError(
      `was not answered: ${secret.hide(reasonOf(cause))}`,
      request,
      secret.authorization ? undefined : { cause },
    );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

/** Runtimes tell the actual reason in the cause of what `fetch` throws. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no reason was given";
  return error.cause instanceof Error
    ? `${error.message}: ${reasonOf(error.cause)}`
    : error.message;
}
