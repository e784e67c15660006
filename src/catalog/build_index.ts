import type { Connector } from "../model/mod.ts";
import type { ConnectorAliases } from "./connector_aliases.ts";
import type { Fold } from "./fold.ts";
import { setOf } from "./letters.ts";
import { SCORES } from "./scores.ts";
import { isUsual } from "./usual_words.ts";

/** The keys of a connector that the search reads. */
export type SearchedConnector = Pick<
  Connector,
  "name" | "code" | "products" | "restricted" | "countries"
>;

/** A name that is searched. */
export interface Row {
  /** Its index among all names. */
  id: number;
  /** The index of its connector in the list. */
  owner: number;
  /** The place of an alias in its list, from 1. It is 0 for a name. */
  aliasPlace: number;
  /** Its letters, folded. */
  letters: string;
  /** The starts of its words. */
  words: readonly number[];
  /** The set of its letters. */
  set: number;
  /** The set of the first letters of its words. */
  initials: number;
  /** The set of the first three letters of its words. */
  heads: number;
  /** The number of usual words at its start. Banco Santander has one. */
  lead: number;
  /** The bonus on its score if its start was typed. */
  network: number;
}

/** A word of names. */
export interface Term {
  /** Its letters, folded. */
  letters: string;
  /** The set of its letters. */
  set: number;
  /** The set with the first letter. */
  initial: number;
  /** The set of the first three letters. */
  head: number;
  /** Whether it is usual in names, such as `bank`. */
  isUsual: boolean;
  /** The names, each once. */
  rows: Row[];
}

/** The search index. */
export interface Index {
  /** The names, those of the connectors first and in their order. */
  rows: readonly Row[];
  /** The words, each once. */
  terms: readonly Term[];
  /** The words, by the letter that they start with. */
  termsByInitial: ReadonlyMap<string, readonly Term[]>;
  /** Which names a search has found already. It is empty between searches. */
  isFound: Uint8Array;
}

/** Builds the index of connectors and their aliases. */
export function buildIndex(
  connectors: readonly SearchedConnector[],
  aliases: readonly ConnectorAliases[],
  fold: Fold,
): Index {
  const rows: Row[] = [];
  const terms = new Map<string, Term>();

  function add(owner: number, name: string, aliasPlace: number): void {
    const { letters, words } = fold(name);
    const row: Row = {
      id: rows.length,
      owner,
      aliasPlace,
      letters,
      words,
      set: 0,
      initials: 0,
      heads: 0,
      lead: 0,
      network: 0,
    };
    rows.push(row);
    for (let i = 0; i < words.length; i++) {
      const term = readTerm(letters.slice(words[i], words[i + 1]));
      // A name may have a word twice.
      if (term.rows.at(-1) !== row) term.rows.push(row);
      row.set |= term.set;
      row.initials |= term.initial;
      row.heads |= term.head;
      if (term.isUsual && row.lead === i) row.lead++;
    }
    // In a name such as Bank of Ireland, all words may be usual.
    if (row.lead === words.length) row.lead = 0;
  }

  function readTerm(letters: string): Term {
    let term = terms.get(letters);
    if (!term) {
      term = {
        letters,
        set: setOf(letters),
        initial: setOf(letters.slice(0, 1)),
        head: setOf(letters.slice(0, 3)),
        isUsual: isUsual(letters, true),
        rows: [],
      };
      terms.set(letters, term);
    }
    return term;
  }

  connectors.forEach(({ name }, owner) => add(owner, name, 0));
  rankNetworks(rows);
  const names = [...rows];
  for (const { name, aliases: others } of aliases) {
    const { letters } = fold(name);
    for (const row of names) {
      if (!startsWithWords(row, letters)) continue;
      others.forEach((other, i) => add(row.owner, other, i + 1));
    }
  }
  return {
    rows,
    terms: [...terms.values()],
    termsByInitial: groupByInitial(terms.values()),
    isFound: new Uint8Array(rows.length),
  };
}

function groupByInitial(terms: Iterable<Term>): Map<string, Term[]> {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const initial = term.letters.charAt(0);
    const group = groups.get(initial);
    if (group) group.push(term);
    else groups.set(initial, [term]);
  }
  return groups;
}

/** Says whether a name starts with letters that end at the end of a word. */
function startsWithWords({ letters, words }: Row, start: string): boolean {
  return letters.startsWith(start) &&
    (letters.length === start.length || words.includes(start.length));
}

/**
 * Scores the head of each network. A network is the set of names that start
 * with the same two words. Its head is the name with only the first of these
 * words, or else the shortest name.
 */
function rankNetworks(rows: readonly Row[]): void {
  const networks = new Map<string, Row[]>();
  for (const row of rows) {
    const start = row.letters.slice(0, row.words[2]);
    const network = networks.get(start);
    if (network) network.push(row);
    else networks.set(start, [row]);
  }
  for (const network of networks.values()) {
    const shortest = network.reduce((best, row) =>
      row.letters.length < best.letters.length ? row : best
    );
    const first = shortest.letters.slice(0, shortest.words[1]);
    const head = networks.get(first)?.[0] ?? shortest;
    const score = SCORES.network * Math.log2(network.length);
    head.network = Math.max(head.network, score);
  }
}
