/** Something that is on its way, for any number of callers. */
export interface Flight<T> {
  /** Is aborted when it is called off, so that there is nothing to wait for. */
  signal: AbortSignal;
  /** Is fulfilled when it has ended, however it has. */
  end: Promise<unknown>;
  /**
   * Waits for it, as one of its callers, and as long as the caller wants to.
   * When the last of them has gone, it is called off.
   */
  join(signal?: AbortSignal): Promise<T>;
}

/**
 * Starts something, and calls it off when it takes too long, in milliseconds,
 * or nobody waits for it any more; whether or not it knows of signals.
 */
export function startFlight<T>(
  timeout: number,
  start: (signal: AbortSignal) => Promise<T>,
): Flight<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => {
    const message = `No answer within ${timeout} ms`;
    controller.abort(new DOMException(message, "TimeoutError"));
  }, timeout);
  const landing = unlessAborted(start(signal), signal);
  const land = () => clearTimeout(timer);
  let callers = 0;
  return {
    signal,
    end: landing.then(land, land),
    async join(caller) {
      callers++;
      try {
        return await unlessAborted(landing, caller);
      } finally {
        // What has landed already does not mind.
        if (--callers === 0) controller.abort();
      }
    },
  };
}

/** Waits for a promise, or until an abort. */
async function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  let stop = () => {};
  const abort = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([promise, abort]);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}
