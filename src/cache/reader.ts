import type { Answer } from "./answer.ts";
import { answerFrom } from "./answer.ts";
import type { AnswerStore, Found } from "./answer_store.ts";
import { ask } from "./ask.ts";
import type { ReadTarget } from "./find_target.ts";
import type { Flight } from "./flight.ts";
import { type Freshness, stateOf, timeBetween } from "./freshness.ts";
import { browserOrigin } from "./platform.ts";
import { createRefreshes } from "./refreshes.ts";
import type { Given } from "./source.ts";

/** The options of `createReader()`. */
export interface ReaderOptions extends Freshness {
  /** What to call, as `fetch(url, init)`. */
  fetch: typeof globalThis.fetch;
  /** The kept answers. */
  answers: AnswerStore;
  /** The pause after a refresh that failed, in milliseconds. */
  timeout: number;
  /** The maximum length of an answer, in bytes. */
  maxBytes: number;
  /** The time, in milliseconds since 1970. */
  now: () => number;
  /** Starts an operation that goes on when its request has ended. */
  start: (run: (signal: AbortSignal) => Promise<unknown>) => Flight<unknown>;
  /** Is called for every answer that was kept. */
  onKept: (target: ReadTarget) => void;
}

/** Reads an answer, kept or from the server. */
export type Reader = (
  target: ReadTarget,
  signal: AbortSignal,
) => Promise<Given>;

/** Makes a function that reads through the cache. */
export function createReader(options: ReaderOptions): Reader {
  const { answers, fresh, maxBytes, now } = options;
  const refreshes = createRefreshes(options.timeout, now);

  /** Asks the server, and keeps its answer if that may be kept. */
  async function load(
    target: ReadTarget,
    { generation, entry }: Found,
    signal: AbortSignal,
  ): Promise<Answer> {
    signal.throwIfAborted();
    const begun = answers.begin(target.scope);
    try {
      // In a browser, the browser's cache asks whether anything has changed. A
      // script would need the permission of the API (CORS) for that.
      const cache = target.reload ??
        (browserOrigin() ? "no-cache" : undefined);
      const answer = await ask({
        fetch: options.fetch,
        url: target.url,
        init: { headers: target.headers, signal, ...cache && { cache } },
        maxBytes,
        kept: entry,
      });
      if (await answers.keep(target, begun, generation, answer)) {
        refreshes.end(target.key);
        options.onKept(target);
      }
      return answer;
    } finally {
      answers.end(begun);
    }
  }

  /** Asks the server in the background, unless it was asked just now. */
  function refresh(target: ReadTarget, found: Found): void {
    if (!refreshes.begin(target.key)) return;
    options.start((signal) => load(target, found, signal));
  }

  return async (target, signal) => {
    const found = await answers.look(target);
    const { entry } = found;
    const age = entry ? timeBetween(now(), entry.at) : Infinity;
    const state = stateOf(age, options);
    if (entry && !target.reload && state !== "expired") {
      if (state === "stale") refresh(target, found);
      const seconds = `${Math.floor(age / 1_000)}`;
      return {
        answer: answerFrom(entry, [["age", seconds]]),
        source: { kind: "kept", freshFor: fresh - age },
      };
    }
    const answer = await load(target, found, signal);
    const why = target.reload ? "request" : entry ? "stale" : "miss";
    return { answer, source: { kind: "asked", why, isShared: false } };
  };
}
