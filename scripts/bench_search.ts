/**
 * What a keystroke of search costs over 2,000 connectors, and what it finds
 * first, beside Fuse.js and MiniSearch; and how building and filtering grow up
 * to 200,000 connectors.
 *
 * @module
 */
import Fuse from "npm:fuse.js@^7.0.0";
import MiniSearch from "npm:minisearch@^7.0.0";
import { type Connector, decodeConnectorList } from "../mod.ts";
import { createSearch, filterConnectors } from "../src/catalog/mod.ts";
import { createSandbox } from "../src/sandbox/mod.ts";
import {
  HELD_OUT,
  RANKING,
  type RankingRow,
  TUNED,
} from "../tests/catalog/ranking.ts";
import { type Column, table } from "../src/cli/table.ts";

const SIZE = 2_000;
const SIZES: readonly number[] = [2_000, 20_000, 200_000];
const ROUNDS = 15;
const WARM_UP_ROUNDS = 2;
const GROWTH_ROUNDS = 15;
const KEYSTROKE_GOAL = 0.1;
const BUILD_GOAL = 5;

/** What searches, and how long it takes. */
interface Contender {
  name: string;
  build(connectors: readonly Connector[]): Finder;
}

/** Finds the names of at most ten connectors, the best first. */
type Finder = (text: string) => string[];

const CONTENDERS: readonly Contender[] = [
  {
    name: "createSearch()",
    build(connectors) {
      const { search } = createSearch(connectors);
      return (text) => search(text).map(({ connector }) => connector.name);
    },
  },
  {
    name: "MiniSearch",
    build(connectors) {
      // As its documentation has it for search as you type, without accents.
      const index = new MiniSearch<Connector>({
        idField: "uuid",
        fields: ["name", "slug", "code"],
        storeFields: ["name"],
        processTerm: foldTerm,
        searchOptions: {
          prefix: true,
          fuzzy: 0.2,
          boost: { name: 2 },
          combineWith: "AND",
        },
      });
      index.addAll(connectors);
      return (text) =>
        index.search(text).slice(0, 10).map(({ name }) => String(name));
    },
  },
  {
    name: "Fuse.js",
    build(connectors) {
      const index = new Fuse(connectors, {
        keys: [{ name: "name", weight: 2 }, "slug", "code"],
        ignoreDiacritics: true,
        ignoreLocation: true,
        threshold: 0.3,
      });
      return (text) =>
        index.search(text, { limit: 10 }).map(({ item }) => item.name);
    },
  },
];

function foldTerm(term: string): string {
  return term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What was measured of one contender. */
export interface SearchFigures {
  /** Its name. */
  name: string;
  /** The median time to build it, in milliseconds. */
  build: number;
  /** The median time of a keystroke, in milliseconds. */
  keystroke: number;
  /** What nine keystrokes of ten stay below, in milliseconds. */
  slowest: number;
  /** The share of tuned queries with the expected first hit. */
  tuned: number;
  /** The share of the queries that were held out. */
  heldOut: number;
}

/**
 * Measures all contenders in turns, in one process: the time over 2,000
 * connectors, of every prefix of every query of the table; and the hits over
 * the institutions that the table is about.
 *
 * @returns The figures, in the order of the contenders
 */
export async function measureSearch(): Promise<SearchFigures[]> {
  const institutions = await listConnectors();
  const connectors = await listConnectors(SIZE);
  const texts = RANKING.flatMap(([query]) =>
    Array.from(query, (_, i) => query.slice(0, i + 1))
  );
  const times = CONTENDERS.map(() => ({
    build: [] as number[],
    keystroke: [] as number[],
  }));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    const finders = CONTENDERS.map(({ build }, i) => {
      const [finder, time] = measure(() => build(connectors));
      if (round >= 0) times[i]?.build.push(time);
      return finder;
    });
    // Fuse.js takes so long that each round has a part of the texts. Of three
    // times the middle one counts, as other processes get in the way of some.
    for (let t = Math.abs(round); t < texts.length; t += ROUNDS) {
      finders.forEach((finder, i) => {
        const three = [1, 2, 3]
          .map(() => measure(() => finder(texts[t] ?? ""))[1]);
        if (round >= 0) times[i]?.keystroke.push(quantile(three, 0.5));
      });
    }
  }
  return CONTENDERS.map(({ name, build }, i) => {
    const finder = build(institutions);
    const { build: builds = [], keystroke = [] } = times[i] ?? {};
    return {
      name,
      build: quantile(builds, 0.5),
      keystroke: quantile(keystroke, 0.5),
      slowest: quantile(keystroke, 0.9),
      tuned: rateOf(finder, TUNED),
      heldOut: rateOf(finder, HELD_OUT),
    };
  });
}

/** How the time for a connector grows with the list that it is in. */
export interface GrowthFigures {
  /** How many connectors the lists have. */
  size: number;
  /** The median time to build a search, in microseconds a connector. */
  build: number;
  /** The median time to filter, in microseconds a connector. */
  filter: number;
}

/**
 * Measures the same 200,000 connectors in lists of several sizes, so that
 * memory costs all of them the same.
 *
 * @returns The figures, by size
 */
export async function measureGrowth(): Promise<GrowthFigures[]> {
  const most = Math.max(...SIZES);
  const all = await listConnectors(most);
  const figures = SIZES.map((size) => ({
    size,
    lists: Array.from(
      { length: most / size },
      (_, i) => all.slice(i * size, (i + 1) * size),
    ),
    builds: [] as number[],
    filters: [] as number[],
  }));
  // Apart, so that what building leaves behind is not cleared while filtering.
  for (let round = -1; round < GROWTH_ROUNDS; round++) {
    for (const { lists, filters } of figures) {
      const [, time] = measure(() =>
        lists.map((one) =>
          filterConnectors(one, {
            products: ["pay"],
            accountUsages: ["PRIV"],
            mechanisms: ["webauth"],
            restricted: false,
          })
        )
      );
      if (round >= 0) filters.push(time);
    }
  }
  for (let round = -1; round < GROWTH_ROUNDS; round++) {
    for (const { lists, builds } of figures) {
      const [, time] = measure(() => lists.map((one) => createSearch(one)));
      if (round >= 0) builds.push(time);
    }
  }
  return figures.map(({ size, builds, filters }) => ({
    size,
    build: quantile(builds, 0.5) * 1_000 / most,
    filter: quantile(filters, 0.5) * 1_000 / most,
  }));
}

/** Lists the sandbox's institutions, or as many connectors as asked for. */
async function listConnectors(size?: number): Promise<Connector[]> {
  // A few of the connectors are hidden, and so not in the answer.
  const { fetch } = createSandbox(
    size === undefined ? {} : { size: Math.ceil(size * 1.1) },
  );
  const connectors: Connector[] = [];
  const wanted = size ?? Infinity;
  const page = 10_000;
  for (let offset = 0; offset < wanted; offset += page) {
    const response = await fetch(
      "https://acme-sandbox.biapi.pro/2.0/connectors" +
        `?offset=${offset}&limit=${Math.min(page, wanted - offset)}`,
    );
    const list = decodeConnectorList(await response.json());
    if (list.connectors.length === 0) break;
    connectors.push(...list.connectors);
  }
  return connectors;
}

function measure<R>(act: () => R): [result: R, time: number] {
  const start = performance.now();
  const result = act();
  return [result, performance.now() - start];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? NaN;
}

function rateOf(finder: Finder, rows: readonly RankingRow[]): number {
  const hits = rows.filter(([query, first]) => finder(query)[0] === first);
  return hits.length / rows.length;
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)} %`;
}

if (import.meta.main) {
  const figures = await measureSearch();
  const [own, mini, fuse] = figures;
  console.log(`Search over ${SIZE.toLocaleString("en")} connectors\n`);
  const columns: Column[] = [
    { title: "" },
    { title: "Build", align: "right" },
    { title: "Keystroke", align: "right" },
    { title: "90th percentile", align: "right" },
    { title: "Tuned", align: "right" },
    { title: "Held out", align: "right" },
  ];
  console.log(table(
    columns,
    figures.map(({ name, build, keystroke, slowest, tuned, heldOut }) => [
      name,
      `${build.toFixed(2)} ms`,
      `${keystroke.toFixed(4)} ms`,
      `${slowest.toFixed(4)} ms`,
      percent(tuned),
      percent(heldOut),
    ]),
  ));
  if (own && mini && fuse) {
    const met = (isMet: boolean) => isMet ? "met" : "missed";
    const times = fuse.keystroke / own.keystroke;
    console.log(
      `\nA keystroke in ${KEYSTROKE_GOAL} ms: ${
        met(own.keystroke <= KEYSTROKE_GOAL)
      }; built in ${BUILD_GOAL} ms: ${met(own.build <= BUILD_GOAL)}; ` +
        `10 times as fast as Fuse.js: ${met(times >= 10)} (${
          times.toFixed(0)
        }); not slower than MiniSearch: ${
          met(own.keystroke <= mini.keystroke)
        }\n`,
    );
  }
  const growth = await measureGrowth();
  const [least] = growth;
  console.log(table(
    [
      { title: "Connectors", align: "right" },
      { title: "Build each", align: "right" },
      { title: "Ratio", align: "right" },
      { title: "Filter each", align: "right" },
      { title: "Ratio", align: "right" },
    ],
    growth.map(({ size, build, filter }) => [
      size.toLocaleString("en"),
      `${build.toFixed(2)} µs`,
      (build / (least?.build ?? NaN)).toFixed(2),
      `${filter.toFixed(3)} µs`,
      (filter / (least?.filter ?? NaN)).toFixed(2),
    ]),
  ));
}
