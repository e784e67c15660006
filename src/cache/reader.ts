import { type Answer, answerFrom } from "./answer.ts";
import { createAnswerStore, type Found } from "./answer_store.ts";
import { ask } from "./ask.ts";
import type { CacheAnswerEvent } from "./events.ts";
import type { ReadTarget } from "./find_target.ts";
import { createFlights } from "./flights.ts";
import { ageOf, stateOf } from "./freshness.ts";
import { createGenerations } from "./generations.ts";
import type { Settings } from "./options.ts";
import type { SafeStore } from "./safe_store.ts";

/** An answer for one caller. */
export interface Given extends Pick<CacheAnswerEvent, "outcome"> {
  /** The answer. */
  answer: Answer;
  /** Where it comes from, as in a `Cache-Status` header. */
  cacheStatus: string;
}

/** Reads answers, kept or from the server. */
export interface Reader {
  /** Reads an answer. Callers that ask for the same share one request. */
  read(target: ReadTarget): Promise<Given>;
  /** Drops the kept answers of a domain, and the requests in flight. */
  drop(scope: string): Promise<void>;
}

/** Makes a reader. */
export function createReader(store: SafeStore, settings: Settings): Reader {
  const { fresh, now } = settings;
  const generations = createGenerations(store, settings);
  const answers = createAnswerStore(store, generations, settings);
  /** The requests in flight, by key and way of reloading. */
  const flights = createFlights<Given>(settings);

  /** Asks the server, and keeps its answer if that may be kept. */
  async function load(
    target: ReadTarget,
    { generation, entry }: Found,
    signal: AbortSignal,
  ): Promise<Answer> {
    signal.throwIfAborted();
    const at = now();
    const answer = await ask({ target, kept: entry, signal }, settings);
    if (await answers.keep(target, answer, { at, generation })) {
      // Later callers get the kept answer, not the request in flight.
      flights.renew(target.key);
    }
    return answer;
  }

  /** Looks for a kept answer, and asks the server if there is none. */
  async function find(target: ReadTarget, signal: AbortSignal): Promise<Given> {
    const found = await answers.look(target);
    const { entry } = found;
    const age = ageOf(entry, now());
    const state = stateOf(age, settings);
    if (!entry || target.reload || state === "expired") {
      const answer = await load(target, found, signal);
      const why = target.reload ? "request" : entry ? "stale" : "miss";
      return { answer, outcome: "missed", cacheStatus: `fwd=${why}` };
    }
    if (state === "stale") {
      flights.refresh(target.key, (signal) => load(target, found, signal));
    }
    return {
      answer: answerFrom(entry, [["age", `${Math.floor(age / 1_000)}`]]),
      outcome: state,
      cacheStatus: `hit; ttl=${Math.floor((fresh - age) / 1_000)}`,
    };
  }

  return {
    async read(target) {
      const { key, reload = "", signal } = target;
      const { value, isShared } = await flights.join(
        `${key}${reload}`,
        (signal) => find(target, signal),
        signal,
      );
      // Only a request to the server is shared. All find the same kept answer.
      if (!isShared || value.outcome !== "missed") return value;
      const cacheStatus = `${value.cacheStatus}; collapsed`;
      return { ...value, outcome: "shared", cacheStatus };
    },
    async drop(scope) {
      await generations.begin(scope);
      flights.renew(scope);
    },
  };
}
