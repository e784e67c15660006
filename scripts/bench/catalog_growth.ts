import type { Connector } from "../../mod.ts";
import { createSearch, filterConnectors } from "../../src/catalog/mod.ts";
import type { Figure } from "../figures/figure.ts";
import { interleave } from "../figures/interleave.ts";
import { SIZES } from "./growth/sizes.ts";
import { listConnectors } from "./list_connectors.ts";
import { measure } from "./measure.ts";

/** What is measured at every size, and in how many rounds. */
const OPERATIONS: readonly Operation[] = [
  // First, so that it does not clear away what building leaves behind.
  {
    name: "Filtering",
    counted: 15,
    operate: (connectors) =>
      filterConnectors(connectors, {
        products: ["pay"],
        accountUsages: ["PRIV"],
        mechanisms: ["webauth"],
        restricted: false,
      }),
  },
  // What else is in memory gets in its way, so that no round is like another.
  {
    name: "Building a search",
    counted: 41,
    operate: (connectors) => createSearch(connectors),
  },
];

/**
 * Measures whether building a search and filtering take as long for each
 * connector when there are more.
 */
export async function measureCatalogGrowth(): Promise<Figure> {
  const most = Math.max(...SIZES);
  const all = await listConnectors(most);
  const listsOf = (size: number) =>
    Array.from(
      { length: most / size },
      (_, i) => all.slice(i * size, (i + 1) * size),
    );
  const turns = SIZES.map(listsOf);
  const series: Series[] = [];
  for (const { name, counted, operate } of OPERATIONS) {
    const totals = await interleave(
      turns,
      { warmUp: 1, counted },
      (lists) => measure(() => lists.map(operate))[1],
    );
    const times = totals.map((total) => 1_000 * total / most);
    const [first = NaN, ...others] = times;
    series.push({ name, times, ratios: others.map((time) => time / first) });
  }
  const [least = "", ...greater] = SIZES.map((size) =>
    size.toLocaleString("en")
  );
  return {
    title: "Growth of the catalogue",
    about: `The time for each connector, in one process of Deno: medians, ` +
      `with the sizes in turn. The same ${most.toLocaleString("en")} ` +
      "connectors are in lists of each size, so that memory costs all of " +
      "them the same.",
    columns: [
      "Operation",
      ...greater.map((size) => `${size} over ${least}`),
      ...[least, ...greater].map((size) => `each of ${size}`),
    ],
    rows: series.map(({ name, times, ratios }) => [
      name,
      ...ratios.map((value) => ({ value, unit: "×" as const })),
      ...times.map((value) => ({ value, unit: "µs" as const })),
    ]),
    goals: series.map(({ name, ratios }) => ({
      what: `${name}, each of ${greater.at(-1)} connectors over ${least}`,
      side: "at most",
      limit: { value: 1.2, unit: "×" },
      measured: { value: ratios.at(-1) ?? NaN, unit: "×" },
    })),
  };
}

/** Something whose time should grow as the number of connectors does. */
interface Operation {
  name: string;
  counted: number;
  operate(connectors: readonly Connector[]): unknown;
}

/** What an operation took. */
interface Series {
  name: string;
  /** Microseconds for each connector, at each size. */
  times: number[];
  /** Those at the greater sizes, over those at the least. */
  ratios: number[];
}
