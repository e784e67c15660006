import { type Answer, isWorthKeeping } from "./answer.ts";
import { timeBetween } from "./freshness.ts";
import type { Generations } from "./generations.ts";
import type { CacheEntry, CacheStore } from "./store.ts";

/** The place of an answer: its domain, and its key. */
export interface Place {
  /** The base URL of the API. */
  scope: string;
  /** The key of the answer in its domain. */
  key: string;
}

/** The kept answer of a place. */
export interface Found {
  /** The generation of the domain; `undefined` if the store fails. */
  generation: string | undefined;
  /** The kept answer, if it is not too old. */
  entry: CacheEntry | undefined;
}

/** An answer that was requested and will be kept. */
export interface Load {
  /** The base URL of the API. */
  readonly scope: string;
  /** When it was requested, in milliseconds since 1970. */
  readonly at: number;
  /** Whether there was a write since it was requested. */
  isOutdated: boolean;
}

/** The options of `createAnswerStore()`. */
export interface AnswerStoreOptions {
  /** The store. */
  store: CacheStore;
  /** Separates the answers from before a write from those after it. */
  generations: Generations;
  /** The lifetime of an answer, in milliseconds. */
  lifetime: number;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** The kept answers of all domains. */
export interface AnswerStore {
  /** Begins a request whose answer will be kept. */
  begin(scope: string): Load;
  /** Ends the request, whether it succeeded or failed. */
  end(load: Load): void;
  /** Looks for a kept answer. A store that fails counts as empty. */
  look(place: Place): Promise<Found>;
  /** Keeps an answer, and says whether it has. */
  keep(
    place: Place,
    load: Load,
    generation: string | undefined,
    answer: Answer,
  ): Promise<boolean>;
  /** Drops the kept answers of a domain, and those that are still loading. */
  drop(scope: string): Promise<void>;
}

/** Makes an answer store over a cache store. */
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

/** Reads an entry. One that cannot be read counts as absent. */
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
