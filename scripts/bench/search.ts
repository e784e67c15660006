import Fuse from "npm:fuse.js@^7.0.0";
import MiniSearch from "npm:minisearch@^7.0.0";
import type { Connector } from "../../mod.ts";
import { createSearch } from "../../src/catalog/mod.ts";
import { HELD_OUT, RANKING, type RankingRow, TUNED } from "../ranking/mod.ts";
import type { Figure } from "../figures/figure.ts";
import { median, quantile } from "../figures/interleave.ts";
import { listConnectors } from "./list_connectors.ts";
import { measure } from "./measure.ts";

const SIZE = 2_000;
const ROUNDS = 15;
const WARM_UP_ROUNDS = 2;

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

/** Measures what a keystroke of search costs, and what it finds first. */
export async function measureSearch(): Promise<Figure> {
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
        if (round >= 0) times[i]?.keystroke.push(median(three));
      });
    }
  }
  const results = CONTENDERS.map(({ name, build }, i) => {
    const finder = build(institutions);
    const { build: builds = [], keystroke = [] } = times[i] ?? {};
    return {
      name,
      build: median(builds),
      keystroke: median(keystroke),
      slow: quantile(keystroke, 0.9),
      tuned: 100 * rateOf(finder, TUNED),
      heldOut: 100 * rateOf(finder, HELD_OUT),
    };
  });
  const of = (name: string) => results.find((one) => one.name === name);
  const own = of("createSearch()");
  const over = (name: string) =>
    (of(name)?.keystroke ?? NaN) / (own?.keystroke ?? NaN);
  return {
    title: "Searching",
    about:
      `In turn, in one process of Deno: the time over ${
        SIZE.toLocaleString("en")
      } connectors, of every prefix of every query of the table of expected ` +
      "hits; and how many of its queries have the expected first hit, among " +
      "the institutions of the sandbox. A third of the queries was held out " +
      "while the ranking was made.",
    columns: [
      "Search",
      "Over ours",
      "Keystroke, median",
      "90th percentile",
      "Build",
      "First hits, tuned",
      "First hits, held out",
    ],
    rows: results.map(({ name, keystroke, slow, build, tuned, heldOut }) => [
      name,
      { value: over(name), unit: "×" },
      { value: 1_000 * keystroke, unit: "µs" },
      { value: 1_000 * slow, unit: "µs" },
      { value: build, unit: "ms" },
      { value: tuned, unit: "%" },
      { value: heldOut, unit: "%" },
    ]),
    goals: [
      {
        what: "A keystroke",
        side: "at most",
        limit: { value: 100, unit: "µs" },
        measured: { value: 1_000 * (own?.keystroke ?? NaN), unit: "µs" },
      },
      {
        what: "Building a search",
        side: "at most",
        limit: { value: 5, unit: "ms" },
        measured: { value: own?.build ?? NaN, unit: "ms" },
      },
      {
        what: "A keystroke, times as fast as Fuse.js",
        side: "at least",
        limit: { value: 10, unit: "×" },
        measured: { value: over("Fuse.js"), unit: "×" },
      },
      {
        what: "A keystroke, times as fast as MiniSearch",
        side: "at least",
        limit: { value: 1, unit: "×" },
        measured: { value: over("MiniSearch"), unit: "×" },
      },
      {
        what: "Expected first hits, tuned",
        side: "at least",
        limit: { value: 95, unit: "%" },
        measured: { value: own?.tuned ?? NaN, unit: "%" },
      },
      {
        what: "Expected first hits, held out",
        side: "at least",
        limit: { value: 90, unit: "%" },
        measured: { value: own?.heldOut ?? NaN, unit: "%" },
      },
    ],
  };
}

function rateOf(finder: Finder, rows: readonly RankingRow[]): number {
  const hits = rows.filter(([query, first]) => finder(query)[0] === first);
  return hits.length / rows.length;
}
