import { type Answer, isWorthKeeping } from "./answer.ts";
import { timeBetween } from "./freshness.ts";
import type { Generations } from "./generations.ts";
import type { CacheEntry, CacheStore } from "./store.ts";

/** Where an answer is kept: its domain, and its key. */
export interface Place {
  /** The base URL of the API. */
  scope: string;
  /** What tells it from all others. */
  key: string;
}

/** What was found at a place. */
export interface Found {
  /** The generation of the domain; `undefined` where the store does not work. */
  generation: string | undefined;
  /** What is kept, if it is of use. */
  entry: CacheEntry | undefined;
}

/** An answer that is on its way, to be kept. */
export interface Load {
  /** The base URL of the API. */
  readonly scope: string;
  /** When it was asked for, in milliseconds since 1970. */
  readonly at: number;
  /** Whether there was a write since it was asked for. */
  isOutdated: boolean;
}

/** What keeping answers needs. */
export interface AnswerStoreOptions {
  /** Where answers are put. */
  store: CacheStore;
  /** What tells answers from before a write from those after it. */
  generations: Generations;
  /** For how long an answer is of use, in milliseconds. */
  lifetime: number;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** The answers that are kept, of all domains. */
export interface AnswerStore {
  /** Begins an answer that is to be kept. */
  begin(scope: string): Load;
  /** Ends it, however it has ended. */
  end(load: Load): void;
  /** Looks for what is kept. A store that fails has nothing. */
  look(place: Place): Promise<Found>;
  /** Keeps an answer, and says whether it has. */
  keep(
    place: Place,
    load: Load,
    generation: string | undefined,
    answer: Answer,
  ): Promise<boolean>;
  /** Drops what is kept of a domain, and what is on its way to be kept. */
  drop(scope: string): Promise<void>;
}

/** Makes the answers that are kept in a store. */
export function createAnswerStore(
  { store, generations, lifetime, now }: AnswerStoreOptions,
): AnswerStore {
  const loads = new Set<Load>();

  return {
    begin(scope) {
      const load = { scope, at: now(), isOutdated: false };
      loads.add(load);
      return load;
    },

    end(load) {
      loads.delete(load);
    },

    async look({ scope, key }) {
      try {
        const [generation, entry] = await Promise.all([
          generations.read(scope),
          readEntry(store, key),
        ]);
        const isCurrent = entry?.generation === generation;
        return { generation, entry: isCurrent ? entry : undefined };
      } catch {
        return { generation: undefined, entry: undefined };
      }
    },

    async keep({ key }, load, generation, answer) {
      if (generation === undefined || load.isOutdated) return false;
      if (!isWorthKeeping(answer)) return false;
      try {
        const other = await readEntry(store, key);
        const isLatest = !other ||
          timeBetween(now(), load.at) <= timeBetween(now(), other.at);
        const { headers, body } = answer;
        const entry = { at: load.at, generation, headers, body };
        if (isLatest) await store.set(key, entry, lifetime);
        return true;
      } catch {
        return false;
      }
    },

    async drop(scope) {
      await generations.begin(scope);
      for (const load of loads) {
        if (load.scope === scope) load.isOutdated = true;
      }
    },
  };
}

/** Reads an entry. One that cannot be read is as good as absent. */
async function readEntry(
  store: CacheStore,
  key: string,
): Promise<CacheEntry | undefined> {
  try {
    const entry = await store.get(key);
    return entry?.body instanceof ArrayBuffer ? entry : undefined;
  } catch {
    return undefined;
  }
}
