import type { Connector } from "../model/mod.ts";
import { buildIndex, type SearchedConnector } from "./build_index.ts";
import { createFold, MAX_LENGTH } from "./fold.ts";
import { rate, type Rating } from "./rate.ts";
import { readWords, type Word } from "./read_words.ts";
import type { TextRange } from "./text_range.ts";
import { toRanges } from "./to_ranges.ts";

/**
 * A connector that was found.
 *
 * @typeParam T The type of the connectors that were searched
 */
export interface SearchHit<T extends SearchedConnector = Connector> {
  /** The connector, as it was given. */
  connector: T;
  /**
   * Which parts of its name matched, from left to right, without overlaps: in
   * UTF-16 units of the name as it is, for `slice()`. Empty where it was the
   * code or the slug that matched.
   */
  ranges: TextRange[];
}

/** How to search. */
export interface SearchOptions {
  /**
   * How many connectors to find at most; `Infinity` for all.
   *
   * @default {10}
   */
  limit?: number | undefined;
}

/**
 * Finds connectors.
 *
 * @typeParam T The type of the connectors that are searched
 */
export interface Search<T extends SearchedConnector = Connector> {
  /**
   * Finds connectors by what was typed so far.
   *
   * @param text What was typed, of which the first 256 characters count
   * @param options How to search
   * @returns The connectors, the best first
   */
  search(text: string, options?: SearchOptions): SearchHit<T>[];
}

/**
 * Gets a list of connectors ready to be searched, as a customer types.
 *
 * What is typed fits a connector if each of its words is the start of one of
 * the name's, or of its slug or its code, or if it abbreviates the name, as
 * `lbp` or `socgen` do. Case, accents and punctuation do not matter, nor does
 * the order of words, nor whether they are written as one. Only where nothing
 * fits are there typing errors: one in words of four letters or more, two in
 * words of eight or more. Only where nothing fits then are there words too
 * many.
 *
 * What fits better comes first: whole names before words and these before
 * starts of words; then names of which more was typed, and so the national
 * bank before its branches. Where nothing else decides, connectors that take
 * new connections come first, then those that serve more products, then those
 * that are first in the list. With nothing typed, nothing else decides.
 *
 * The list is read once: make another search when it changes.
 *
 * @typeParam T The type of the connectors, which hits have too
 * @param connectors The connectors
 * @returns The search
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { createSearch } from "@connectors/powens/catalog";
 *
 * const { connectors } = await listConnectors({ domain: "acme-sandbox" });
 * const { search } = createSearch(connectors);
 * const [hit] = search("societe gen");
 *
 * assertEquals(hit?.connector.name, "Société Générale");
 * assertEquals(hit?.ranges, [[0, 7], [8, 11]]);
 * ```
 */
export function createSearch<T extends SearchedConnector>(
  connectors: readonly T[],
): Search<T> {
  const rows = [...connectors];
  const fold = createFold();
  const index = buildIndex(rows, fold);
  const everyone: readonly number[] = index.holders[0] ?? [];

  function find(words: readonly Word[], laxity: number): Rating[] {
    let owners = everyone;
    // All words have to fit as they are, so that the rarest is enough to go by.
    for (const { holders } of laxity > 0 ? [] : words) {
      if (holders.length < owners.length) owners = holders;
    }
    return owners.flatMap((owner) => rate(words, owner, laxity, index) ?? []);
  }

  return {
    search(text, { limit = 10 } = {}) {
      const readings = readWords(
        fold(text.slice(0, MAX_LENGTH).toLowerCase()),
        index,
      );
      let ratings: Rating[] = [];
      for (let laxity = 0; laxity < 3 && ratings.length === 0; laxity++) {
        ratings = readings.flatMap((words) => find(words, laxity));
      }
      const owners = new Set<number>();
      return ratings
        .sort((a, b) => b.key - a.key || a.owner - b.owner)
        // Both readings may have found a connector.
        .filter(({ owner }) => owners.size < owners.add(owner).size)
        .slice(0, limit)
        .flatMap(({ owner, places }) => {
          const connector = rows[owner];
          if (!connector) return [];
          const start = index.starts[owner] ?? 0;
          const ranges = toRanges(places, start, fold(connector.name));
          return { connector, ranges };
        });
    },
  };
}
