import type { Connector } from "../model/mod.ts";
import type { ConnectorAliases } from "./connector_aliases.ts";
import { findTerms } from "./find_terms.ts";
import type { Fold } from "./fold.ts";
import { setOf } from "./letters.ts";
import { SCORES } from "./scores.ts";
import { isUsual } from "./usual_words.ts";

/** What of a connector is searched, and what ranks equal ones. */
export type SearchedConnector = Pick<
  Connector,
  "name" | "code" | "products" | "restricted" | "countries"
>;

/** A name that is searched. */
export interface Row {
  /** Its place among all names. */
  id: number;
  /** The place of its connector in the list. */
  owner: number;
  /** Whether it is an alias. */
  isAlias: boolean;
  /** Its letters, folded. */
  letters: string;
  /** Where its words start. */
  words: readonly number[];
  /** The set of its letters. */
  set: number;
  /** The set of the letters that its words start with. */
  initials: number;
  /** The set of the first three letters of its words. */
  heads: number;
  /** How many usual words it starts with, as Banco Santander does with one. */
  lead: number;
  /** What is added to its score where its start was typed. */
  network: number;
}

/** A word that names have. */
export interface Term {
  /** Its letters, folded. */
  letters: string;
  /** The set of its letters. */
  set: number;
  /** The set of the first of them. */
  initial: number;
  /** The set of the first three of them. */
  head: number;
  /** Whether it is usual around names. */
  isUsual: boolean;
  /** The names, each once. */
  rows: Row[];
}

/** What is searched. */
export interface Index {
  rows: Row[];
  /** By each letter that a word of theirs starts with. */
  rowsByInitial: ReadonlyMap<string, readonly Row[]>;
  /** Each word once, however many names have it. */
  terms: Terms;
}

/** The words of names. */
export interface Terms {
  /** By their letters. */
  byLetters: ReadonlyMap<string, Term>;
  /** In the order of their letters: those that start the same are side by side. */
  sorted: readonly Term[];
}

/** Builds the index of connectors and of what else they are called. */
export function buildIndex(
  connectors: readonly SearchedConnector[],
  aliases: readonly ConnectorAliases[],
  fold: Fold,
): Index {
  const rows: Row[] = [];
  const rowsByInitial = new Map<string, Row[]>();
  const byLetters = new Map<string, Term>();

  function add(owner: number, name: string, isAlias: boolean): void {
    const { letters, words } = fold(name);
    const row = {
      id: rows.length,
      owner,
      isAlias,
      letters,
      words,
      set: 0,
      initials: 0,
      heads: 0,
      lead: 0,
      network: 0,
    };
    rows.push(row);
    words.forEach((at, i) => {
      const term = readTerm(letters.slice(at, words[i + 1]));
      addOnce(term.rows, row);
      addOnce(readInitial(letters.charAt(at)), row);
      row.set |= term.set;
      row.initials |= term.initial;
      row.heads |= term.head;
      if (term.isUsual && row.lead === i) row.lead++;
    });
    // Of a name such as Bank of Ireland, all words may be usual.
    if (row.lead === words.length) row.lead = 0;
  }

  function readInitial(letter: string): Row[] {
    let begun = rowsByInitial.get(letter);
    if (!begun) rowsByInitial.set(letter, begun = []);
    return begun;
  }

  function readTerm(letters: string): Term {
    let term = byLetters.get(letters);
    if (!term) {
      term = {
        letters,
        set: setOf(letters),
        initial: setOf(letters.slice(0, 1)),
        head: setOf(letters.slice(0, 3)),
        isUsual: isUsual(letters, true),
        rows: [],
      };
      byLetters.set(letters, term);
    }
    return term;
  }

  connectors.forEach(({ name }, owner) => add(owner, name, false));
  rankNetworks(rows);
  const names = { byLetters, sorted: sortTerms(byLetters) };
  for (const { name, aliases: others } of aliases) {
    const { letters } = fold(name);
    const named = new Set(
      findTerms(names, letters).flatMap((term) =>
        term.rows.filter((row) =>
          row.letters.startsWith(letters) && !row.isAlias &&
          [...row.words, row.letters.length].includes(letters.length)
        )
      ),
    );
    for (const { owner } of named) {
      for (const other of others) add(owner, other, true);
    }
  }
  return {
    rows,
    rowsByInitial,
    terms: { byLetters, sorted: sortTerms(byLetters) },
  };
}

/** Adds a name that is no other but the last one, if it is there. */
function addOnce(rows: Row[], row: Row): void {
  if (rows.at(-1) !== row) rows.push(row);
}

function sortTerms(terms: ReadonlyMap<string, Term>): Term[] {
  return [...terms.values()].sort((a, b) => a.letters < b.letters ? -1 : 1);
}

/**
 * Gives its score to the head of each network. A network is all names that
 * start with the same two words. Its head is the first of these words, where
 * that is a name, and otherwise the shortest of the names.
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
