import type { Answer } from "./answer.ts";
import { answerFrom } from "./answer.ts";
import type { AnswerStore, Found } from "./answer_store.ts";
import { ask } from "./ask.ts";
import type { ReadTarget } from "./find_target.ts";
import type { Flight } from "./flight.ts";
import { browserOrigin } from "./platform.ts";
import type { Given } from "./source.ts";

/** What reading through a cache needs. */
export interface ReaderOptions {
  /** What to call, as `fetch(url, init)`. */
  fetch: typeof globalThis.fetch;
  /** The answers that are kept. */
  answers: AnswerStore;
  /** For how long an answer is fresh, in milliseconds. */
  fresh: number;
  /** For how long after that it is still given, in milliseconds. */
  stale: number;
  /** How long to wait after a refresh until the next one, in milliseconds. */
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
  const { answers, fresh, stale, timeout, maxBytes, now } = options;
  /** When an answer was last asked for again in the background, by its key. */
  const refreshes = new Map<string, number>();

  /** How far away a moment is, even if the clock was put back since. */
  function since(moment: number): number {
    return Math.abs(now() - moment);
  }

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
        refreshes.delete(target.key);
        options.onKept(target);
      }
      return answer;
    } finally {
      answers.end(begun);
    }
  }

  /** Asks the server in the background, unless it was asked a moment ago. */
  function refresh(target: ReadTarget, found: Found): void {
    for (const [key, at] of refreshes) {
      if (since(at) >= timeout) refreshes.delete(key);
    }
    if (refreshes.has(target.key)) return;
    refreshes.set(target.key, now());
    options.start((signal) => load(target, found, signal));
  }

  return async (target, signal) => {
    const found = await answers.look(target);
    const { entry } = found;
    const age = entry ? since(entry.at) : Infinity;
    // An age that is not a number is too old as well.
    if (entry && !target.reload && age < fresh + stale) {
      if (age >= fresh) refresh(target, found);
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
