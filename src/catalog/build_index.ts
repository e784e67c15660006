import type { Connector } from "../model/mod.ts";
import type { ConnectorAliases } from "./connector_aliases.ts";
import type { Fold } from "./fold.ts";
import { pairOf, setOf } from "./letters.ts";
import { SCORES } from "./scores.ts";

import { isUsual } from "./usual_words.ts";

/** What of a connector is searched, and what ranks equal ones. */
export type SearchedConnector = Pick<
  Connector,
  "name" | "code" | "products" | "restricted" | "countries"
>;

/** A name that is searched. */
export interface Row {
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
  /** The set of the letters of each word and of the next one. */
  sets: readonly number[];
  /** How many usual words it starts with, as Banco Santander does with one. */
  lead: number;
  /** What is added to its score where its start was typed. */
  network: number;
}

/** What is searched. */
export interface Index {
  rows: Row[];
  /**
   * The rows that a word may fit which starts with two letters, or has but
   * one, by the pair.
   */
  holders: Row[][];
}

/** Builds the index of connectors and of what else they are called. */
export function buildIndex(
  connectors: readonly SearchedConnector[],
  aliases: readonly ConnectorAliases[],
  fold: Fold,
): Index {
  const rows: Row[] = [];
  const holders = Array.from({ length: 1024 }, (): Row[] => []);

  function add(owner: number, name: string, isAlias: boolean): void {
    const { letters, words } = fold(name);
    const set = setOf(letters);
    const lead = words.findIndex((at, i) =>
      !isUsual(letters.slice(at, words[i + 1]), true)
    );

    const sets = words.map((at, i) => setOf(letters, at, words[i + 2]));
    const row = {
      owner,
      isAlias,
      letters,
      words,
      set,
      sets,
      // Of a name such as Bank of Ireland, all words may be usual.
      lead: Math.max(lead, 0),
      network: 0,
    };
    rows.push(row);
    words.forEach((at, i) => {
      hold(row, at, at + 1);
      // A letter may be all that is typed, or the first of initials.
      hold(row, at, -1);
      hold(row, 0, at);
      hold(row, at, words[i + 1] ?? -1);
    });
  }

  function hold(row: Row, first: number, second: number): void {
    const held = holders[pairOf(row.letters, first, second)];
    if (held?.at(-1) !== row) held?.push(row);
  }

  connectors.forEach(({ name }, owner) => add(owner, name, false));
  rankNetworks(rows);
  for (const { name, aliases: others } of aliases) {
    const { letters } = fold(name);
    const named = holders[pairOf(letters)]?.filter((row) =>
      row.letters.startsWith(letters) && !row.isAlias &&
      [...row.words, row.letters.length].includes(letters.length)
    );
    for (const { owner } of named ?? []) {
      for (const other of others) add(owner, other, true);
    }
  }
  return { rows, holders };
}

/**
 * Gives its score to the head of each network, which are the names that start
 * with the same two words: to the first of these words, where that is a name,
 * or else to the shortest of them.
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
