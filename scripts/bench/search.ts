import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Connector } from "../../mod.ts";
import { createSearch, type SearchMatch } from "../../src/catalog/mod.ts";
import { ALIASES } from "../../src/catalog/aliases/mod.ts";
import {
  ABSENT,
  ALIASED,
  heldOutOf,
  isInvented,
  listInstitutions,
  MISTYPED,
  NAMED,
  type RankingRow,
  tunedOf,
} from "../ranking/mod.ts";
import type { Figure } from "../figures/figure.ts";
import { median, quantile } from "../figures/interleave.ts";
import { measure } from "./measure.ts";

const SIZE = 2_000;
const ROUNDS = 15;
const WARM_UP_ROUNDS = 2;

/** What searches, and how long it takes. */
interface Contender {
  name: string;
  build(connectors: readonly Connector[]): Finder;
}

/** Finds at most ten connectors, the best first. */
type Finder = (text: string) => Found[];

/** What is found, and how, if that is said. */
interface Found {
  name: string;
  match?: SearchMatch;
}

const CONTENDERS: readonly Contender[] = [
  {
    name: "createSearch()",
    build(connectors) {
      const { search } = createSearch(connectors);
      return (text) =>
        search(text).map(({ connector, match }) => ({
          name: connector.name,
          match,
        }));
    },
  },
  {
    name: "MiniSearch",
    build(connectors) {
      // As its documentation has it for search as you type, without accents.
      const index = new MiniSearch<Connector>({
        idField: "uuid",
        fields: ["name", "code"],
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
        index.search(text).slice(0, 10).map(({ name }) => ({
          name: String(name),
        }));
    },
  },
  {
    name: "Fuse.js",
    build(connectors) {
      const index = new Fuse(connectors, {
        keys: [{ name: "name", weight: 2 }, "code"],
        ignoreDiacritics: true,
        ignoreLocation: true,
        threshold: 0.3,
      });
      return (text) =>
        index.search(text, { limit: 10 }).map(({ item }) => item);
    },
  },
];

function foldTerm(term: string): string {
  return term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What is expected of every search; aliases are what ours alone takes. */
const EXPECTED: readonly RankingRow[] = [...NAMED, ...MISTYPED];

/** Measures what a keystroke of search costs, and what it finds first. */
export async function measureSearch(): Promise<Figure> {
  const institutions = await listInstitutions();
  const connectors = await listInstitutions(SIZE);
  const queries = [...EXPECTED.map(([query]) => query), ...ABSENT];
  const texts = queries.flatMap((query) =>
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
    // Fuse.js takes so long that each round has a part of the texts. The middle
    // one of three times counts, as other processes disturb some.
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
      slow: quantile(keystroke, 0.99),
      tuned: 100 * rateOf(finder, [...tunedOf(NAMED), ...tunedOf(MISTYPED)]),
      heldOut: 100 *
        rateOf(finder, [...heldOutOf(NAMED), ...heldOutOf(MISTYPED)]),
      invented: 100 * shareOfInvented(finder),
    };
  });
  const { search } = createSearch(institutions, { aliases: ALIASES });
  const aliased = 100 * rateOf(
    (text) => search(text).map(({ connector }) => connector),
    ALIASED,
  );
  const of = (name: string) => results.find((one) => one.name === name);
  const own = of("createSearch()");
  const over = (name: string) =>
    (of(name)?.keystroke ?? NaN) / (own?.keystroke ?? NaN);
  return {
    title: "Searching",
    about:
      `In turn, in one process of Deno: the time over ${
        SIZE.toLocaleString("en")
      } connectors, of every prefix of every query of the tables of expected ` +
      `hits; and how many of ${EXPECTED.length} queries, right and mistyped, ` +
      "have the expected first hit, among the institutions of the sandbox and " +
      "some more. A third of the queries was held out while the ranking was " +
      `made. Of ${ABSENT.length} queries for institutions that are not there, ` +
      "those count as invented that are answered, unless by a name so near " +
      "that it may be a typing error. Of " +
      `${ALIASED.length} former and other names, ours finds ${
        aliased.toFixed(1)
      } % with its aliases.`,
    columns: [
      "Search",
      "Over ours",
      "Keystroke, median",
      "99th percentile",
      "Build",
      "First hits, tuned",
      "First hits, held out",
      "Invented answers",
    ],
    rows: results.map((
      { name, keystroke, slow, build, tuned, heldOut, invented },
    ) => [
      name,
      { value: over(name), unit: "×" },
      { value: 1_000 * keystroke, unit: "µs" },
      { value: 1_000 * slow, unit: "µs" },
      { value: build, unit: "ms" },
      { value: tuned, unit: "%" },
      { value: heldOut, unit: "%" },
      { value: invented, unit: "%" },
    ]),
    goals: [
      {
        what: "A keystroke",
        side: "at most",
        limit: { value: 100, unit: "µs" },
        measured: { value: 1_000 * (own?.keystroke ?? NaN), unit: "µs" },
      },
      {
        what: "A keystroke, 99th percentile",
        side: "at most",
        limit: { value: 1_000, unit: "µs" },
        measured: { value: 1_000 * (own?.slow ?? NaN), unit: "µs" },
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
      {
        what: "Invented answers",
        side: "at most",
        limit: { value: 3, unit: "%" },
        measured: { value: own?.invented ?? NaN, unit: "%" },
      },
    ],
  };
}

function rateOf(
  finder: (text: string) => { name: string }[],
  rows: readonly RankingRow[],
): number {
  const hits = rows.filter(([query, first]) =>
    finder(query)[0]?.name === first
  );
  return hits.length / rows.length;
}

function shareOfInvented(finder: Finder): number {
  // Where a search does not say how it found something, nearness is enough.
  const invented = ABSENT.filter((query) =>
    finder(query).some(({ name, match = "typo" }) =>
      isInvented(query, name, match)
    )
  );
  return invented.length / ABSENT.length;
}
