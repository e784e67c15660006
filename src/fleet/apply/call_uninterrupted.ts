import { type Api, ApiError, type CallOptions } from "../../http/mod.ts";

/** A function that makes one call with the given API and options. */
export type ApiCall<T> = (api: Api, options: CallOptions) => Promise<T>;

/** The result of a call, told apart by `kind`. */
export type CallResult<T> =
  | { kind: "answered"; value: T }
  | {
    kind: "failed";
    error: unknown;
    /**
     * Whether the call certainly changed nothing. Then no attempt was sent, or
     * the API refused every one.
     */
    changedNothing: boolean;
  }
  // The abort came before anything was sent.
  | { kind: "notSent" };

/**
 * Makes a call that an abort does not interrupt. The current attempt ends, so
 * that its effect is known. No other attempt follows.
 *
 * @param api Where the API is and how to call it
 * @param signal Stops the call between its attempts
 * @param call Makes the call
 */
export async function callUninterrupted<T>(
  api: Api,
  signal: AbortSignal | undefined,
  call: ApiCall<T>,
): Promise<CallResult<T>> {
  if (signal?.aborted) return { kind: "notSent" };
  const controller = new AbortController();
  const failures: unknown[] = [];
  let attempts = 0;
  const stop = () => {
    const isUnderWay = attempts > failures.length;
    if (!isUnderWay) controller.abort(signal?.reason);
  };
  const { fetch: send = fetch } = api;
  const watched: Api = {
    ...api,
    // The call itself refuses a value that is not a function.
    fetch: typeof send !== "function" ? send : (input, init) => {
      attempts++;
      return send(input, init);
    },
    onEvent(event) {
      if (event.type === "retry") failures.push(event.error);
      api.onEvent?.(event);
      if (signal?.aborted) stop();
    },
  };
  signal?.addEventListener("abort", stop);
  try {
    const value = await call(watched, { signal: controller.signal });
    return { kind: "answered", value };
  } catch (error) {
    const isStopped = controller.signal.aborted;
    if (isStopped && attempts === 0) return { kind: "notSent" };
    // If an abort ended the wait for the next attempt, the error is that of the
    // last one.
    if (!isStopped) failures.push(error);
    return {
      kind: "failed",
      error: failures.at(-1),
      changedNothing: attempts === 0 || failures.every(isRefusal),
    };
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

/** Says whether the API refused the request. */
function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500;
}
