import { type Api, ApiError, type CallOptions } from "../../http/mod.ts";

/** What came of a call, told apart by `kind`. */
export type Reply<T> =
  | { kind: "answer"; value: T }
  | {
    kind: "error";
    error: unknown;
    /** Whether every attempt was refused by the API, so that nothing is done. */
    isRefusal: boolean;
  }
  // The signal was aborted before anything was sent.
  | { kind: "unsent" };

/**
 * Makes a call that an abort does not cut off: the attempt that is in flight
 * comes to its end, so that its effect is known, and no other follows.
 */
export async function ask<T>(
  api: Api,
  signal: AbortSignal | undefined,
  call: (api: Api, options: CallOptions) => Promise<T>,
): Promise<Reply<T>> {
  if (signal?.aborted) return { kind: "unsent" };
  const controller = new AbortController();
  const errors: unknown[] = [];
  let isInFlight = false;
  let isSent = false;
  const stop = () => {
    if (!isInFlight) controller.abort(signal?.reason);
  };
  signal?.addEventListener("abort", stop);
  const watched: Api = {
    ...api,
    onEvent(event) {
      isInFlight = event.type === "request" && !controller.signal.aborted;
      isSent ||= isInFlight;
      if (event.type === "retry") errors.push(event.error);
      // A request that an abort came before is told of, but is not sent.
      if (event.type !== "request" || isInFlight) api.onEvent?.(event);
      if (event.type === "retry" && signal?.aborted) stop();
    },
  };
  try {
    const value = await call(watched, { signal: controller.signal });
    return { kind: "answer", value };
  } catch (reason) {
    if (controller.signal.aborted && !isSent) return { kind: "unsent" };
    const error = controller.signal.aborted ? errors.at(-1) : reason;
    const isRefusal = [...errors, error].every((one) =>
      one instanceof ApiError && one.status >= 400 && one.status < 500
    );
    return { kind: "error", error, isRefusal };
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}
