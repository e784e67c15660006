import { type Answer, isWorthKeeping } from "./answer.ts";
import { ageOf } from "./freshness.ts";
import type { Generations } from "./generations.ts";
import type { Settings } from "./options.ts";
import type { SafeStore } from "./safe_store.ts";
import type { CacheEntry } from "./store.ts";

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
  /** The kept answer, if it is from this generation. */
  entry: CacheEntry | undefined;
}

/** The moment of a request. */
export interface Moment {
  /** When it was made, in milliseconds since 1970. */
  at: number;
  /** The generation of the domain, as it was found before. */
  generation: string | undefined;
}

/** The kept answers of all domains. */
export interface AnswerStore {
  /** Looks for a kept answer. A store that fails counts as empty. */
  look(place: Place): Promise<Found>;
  /** Keeps an answer, and says whether it has. */
  keep(place: Place, answer: Answer, asked: Moment): Promise<boolean>;
}

/** Makes an answer store over a cache store. */
export function createAnswerStore(
  store: SafeStore,
  generations: Generations,
  { fresh, stale, now }: Settings,
): AnswerStore {
  async function look({ scope, key }: Place): Promise<Found> {
    const [generation, entry] = await Promise.all([
      generations.read(scope),
      store.get(key),
    ]);
    const isCurrent = generation !== undefined && entry &&
      entry.generation === generation;
    return { generation, entry: isCurrent ? entry : undefined };
  }

  return {
    look,
    async keep(place, answer, { at, generation }) {
      if (generation === undefined || !isWorthKeeping(answer)) return false;
      const found = await look(place);
      // There was a write since it was requested.
      if (found.generation !== generation) return false;
      // Another answer was requested later.
      if (ageOf(found.entry, now()) < ageOf({ at }, now())) return false;
      const { headers, body } = answer;
      const entry = { at, generation, headers, body };
      return await store.set(place.key, entry, fresh + stale);
    },
  };
}
