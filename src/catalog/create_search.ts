import {
  invalidArgument,
  requireArray,
  requireInteger,
  requireObject,
} from "../model/internal.ts";
import type { Connector } from "../model/mod.ts";
import type { SearchedConnector } from "./build_index.ts";
import type { ConnectorAliases } from "./connector_aliases.ts";
import { isCountryCode } from "./country_code.ts";
import type { Fit } from "./find_fit.ts";
import { createFindNames } from "./find_names.ts";
import { createFold, type Folded } from "./fold.ts";
import { createHighlight } from "./highlight.ts";
import { keepBest } from "./keep_best.ts";
import type { Rating } from "./rate.ts";
import { type BankCode, readBankCode } from "./read_bank_code.ts";
import { SCORES } from "./scores.ts";
import type { SearchMatch } from "./search_match.ts";
import type { TextRange } from "./text_range.ts";

/**
 * A connector that was found.
 *
 * @typeParam T The type of the connectors that were searched
 */
export interface SearchHit<T extends SearchedConnector = Connector> {
  /** The given connector. */
  connector: T;
  /** How it was found. */
  match: SearchMatch;
  /**
   * The parts of the name that matched, from left to right, without overlaps.
   * They are in UTF-16 units, for `slice()`. It is empty if a code, the slug or
   * an alias matched.
   */
  ranges: TextRange[];
}

/** The options of `createSearch()`. */
export interface CreateSearchOptions {
  /**
   * The country of the user, as an ISO 3166-1 alpha-2 code in any case. Between
   * equal matches, its institutions come first. It needs connectors with
   * `countries` expanded.
   */
  country?: string | undefined;
  /**
   * Other names of institutions. `@connectors/powens/catalog/aliases` has
   * common ones.
   */
  aliases?: readonly ConnectorAliases[] | undefined;
}

/** The options of a search. */
export interface SearchOptions {
  /**
   * The maximum number of connectors; `Infinity` for all.
   *
   * @default {10}
   */
  limit?: number | undefined;
}

/**
 * Finds connectors.
 *
 * @typeParam T The type of the connectors
 */
export interface Search<T extends SearchedConnector = Connector> {
  /**
   * Finds connectors by the text that was typed so far.
   *
   * @param text The text; only the first 256 characters count
   * @param options The limit
   * @returns The connectors, the best match first
   * @throws {UsageError} If the text is not a string, or if the limit is not an
   * integer from 0
   */
  search(text: string, options?: SearchOptions): SearchHit<T>[];
}

/**
 * Prepares a list of connectors for searches while a customer types.
 *
 * A text matches a connector if each of its words starts a word of the name, or
 * if it abbreviates the name, such as `lbp` or `socgen`. Case, accents,
 * punctuation and the order of words do not matter. Words may be written as
 * one. Codes match by their start, and slugs as a whole. An IBAN, or its start,
 * finds the institutions with its bank code. The search does not store it.
 *
 * If nothing matches, the search ignores words that are usual in names, such as
 * `bank` or `france`, and words that many connectors have. If still nothing
 * matches, it allows typing errors: one in a word of four letters or more, and
 * two in a word of eight or more. There are at most two in all. It finds only
 * names of the list.
 *
 * The best match comes first. A whole name comes before the start of a name.
 * Then come names of which a larger part was typed, so a national bank comes
 * before its regions. Then come the institutions of the country, if one is
 * given. Between equals, connectors that take new connections come first, then
 * those with more products, then the order of the list.
 *
 * The list is read once. Make another search when it changes.
 *
 * @typeParam T The type of the connectors, and of those in the hits
 * @param connectors The connectors
 * @param options The country of the user, and aliases
 * @returns The search
 * @throws {UsageError} If the connectors or the aliases are not an array. Also
 * if the country is not a code of two letters, or if a country is given and a
 * connector was not expanded with `countries`
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
 * assertEquals(hit?.match, "prefix");
 * assertEquals(hit?.ranges, [[0, 7], [8, 11]]);
 * assertEquals(search("wells fargo"), []);
 * ```
 *
 * @example Where people are, and what else they call their bank
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { createSearch } from "@connectors/powens/catalog";
 * import { ALIASES } from "@connectors/powens/catalog/aliases";
 *
 * const api = { domain: "acme-sandbox" };
 * const { connectors } = await listConnectors(api, { expand: ["countries"] });
 * const { search } = createSearch(connectors, { country: "FR", aliases: ALIASES });
 *
 * const [former] = search("boursorama");
 * assertEquals(former?.connector.name, "BoursoBank");
 * assertEquals(former?.match, "alias");
 *
 * const [account] = search("FR76 2004 1");
 * assertEquals(account?.connector.name, "La Banque Postale");
 * assertEquals(account?.match, "code");
 * ```
 */
export function createSearch<T extends SearchedConnector>(
  connectors: readonly T[],
  options: CreateSearchOptions = {},
): Search<T> {
  requireArray(ACTION, "connectors", connectors);
  requireObject(ACTION, "options", options);
  const { country, aliases = [] } = options;
  requireArray(ACTION, "aliases", aliases);
  const list = [...connectors];
  if (country !== undefined && !isCountryCode(country)) {
    throw invalidArgument(ACTION, "country", "a code of two letters", country);
  }
  const fold = createFold();
  const highlight = createHighlight(fold);
  const findNames = createFindNames(list, aliases, fold);
  const codes = list.map(({ code }) => code?.toUpperCase() ?? "");
  const bonuses = list.map((connector) => bonusOf(connector, country));

  return {
    search(text, options = {}) {
      if (typeof text !== "string") {
        throw invalidArgument(ACTION, "text", "a string");
      }
      requireObject(ACTION, "options", options);
      const { limit = 10 } = options;
      requireInteger(ACTION, "limit", limit);
      const code = readBankCode(text);
      // An account number, even a wrong one, is never a name.
      const typed = fold(code?.country ? "" : text.toLowerCase());
      const best = keepBest(limit);
      function add(rating: Rating): void {
        rating.score += bonuses[rating.owner] ?? 0;
        best.add(rating);
      }
      if (code) findCode(code, codes, list).forEach(add);
      if (!code?.country) findNames(typed, add);
      const hits: SearchHit<T>[] = [];
      for (const { owner, match, fits } of best.list()) {
        const connector = list[owner];
        if (!connector) continue;
        const [fit] = fits;
        const parts = fit && match === "prefix"
          ? splitPhrase(fit, typed)
          : fits;
        hits.push({
          connector,
          match,
          ranges: highlight(connector.name, parts),
        });
      }
      return hits;
    },
  };
}

/**
 * Splits a phrase, so that its words are marked without the text between them.
 */
function splitPhrase(
  { places: [[start] = [0, 0]] }: Fit,
  { letters, words }: Folded,
): Pick<Fit, "places">[] {
  const ends = [...words.slice(1), letters.length];
  return [{
    places: ends.map((end, i) => [start + (words[i] ?? 0), start + end]),
  }];
}

/** The action, for error messages. */
const ACTION = "search connectors";

/** The bonus of a connector, for every text. */
function bonusOf(connector: SearchedConnector, country?: string): number {
  const { countries, products, restricted } = connector;
  const prior = restricted ? 0 : SCORES.product * (1 + products.length);
  if (country === undefined) return prior;
  if (!countries) throw invalidArgument(ACTION, "countries", "expanded");
  return prior + (serves(connector, country) ? SCORES.country : 0);
}

function serves({ countries }: SearchedConnector, country: string): boolean {
  const code = country.toUpperCase();
  return countries?.some(({ id }) => id.toUpperCase() === code) ?? true;
}

function findCode(
  { start, country, length }: BankCode,
  codes: readonly string[],
  connectors: readonly SearchedConnector[],
): Rating[] {
  const ratings: Rating[] = [];
  codes.forEach((code, owner) => {
    if (!code.startsWith(start) || length && code.length !== length) return;
    const connector = connectors[owner];
    if (!connector || country && !serves(connector, country)) return;
    const score = code === start ? SCORES.exact : 0;
    ratings.push({ owner, match: "code", score, fits: [] });
  });
  return ratings;
}
