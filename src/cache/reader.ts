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

/** What reading through a cache needs. */
export interface ReaderOptions extends Freshness {
  /** What to call, as `fetch(url, init)`. */
  fetch: typeof globalThis.fetch;
  /** The answers that are kept. */
  answers: AnswerStore;
  /** How long a refresh that failed puts the next one off, in milliseconds. */
  timeout: number;
  /** How long an answer may be, in bytes. */
  maxBytes: number;
  /** The time, in milliseconds since 1970. */
  now: () => number;
  /** Starts something that goes on even when its request has ended. */
  start: (run: (signal: AbortSignal) => Promise<unknown>) => Flight<unknown>;
  /** Is told of every answer that was kept. */
  onKept: (target: ReadTarget) => void;
}

/** Reads an answer, from what is kept or from the server. */
export type Reader = (
  target: ReadTarget,
  signal: AbortSignal,
) => Promise<Given>;

/** Makes what reads through a cache. */
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
      // A browser has a cache of its own, which is to ask whether anything has
      // changed: the API need not permit that, as it must permit it to scripts.
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

  /** Asks the server in the background, unless it was asked a moment ago. */
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
