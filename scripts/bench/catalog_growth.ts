import type { Connector } from "../../mod.ts";
import { createSearch, filterConnectors } from "../../src/catalog/mod.ts";
import type { Figure } from "../figures/figure.ts";
import { interleave } from "../figures/interleave.ts";
import { type Series, showGrowth, SIZE_NAMES } from "./growth/show_growth.ts";
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

/** What is typed, and in how many rounds. */
const TEXTS: readonly string[] = ["cred", "banque pal", "bnpp", "socgne"];
const SEARCHES = 15;

/**
 * Measures whether filtering, building a search and a keystroke take as long for
 * each connector when there are more.
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
    series.push({ name, times: totals.map((one) => 1_000 * one / most) });
  }
  const searches = turns.map((lists) =>
    lists.map((connectors) => createSearch(connectors))
  );
  const keystrokes = await interleave(
    searches,
    { warmUp: 1, counted: SEARCHES },
    (all) =>
      measure(() =>
        all.map(({ search }) => TEXTS.map((text) => search(text)))
      )[1],
  );
  series.push({
    name: "A keystroke",
    times: keystrokes.map((one) => 1_000 * one / most / TEXTS.length),
  });
  return showGrowth(
    "Growth of the catalogue",
    "The time for each connector, in one process of Deno: medians, with the " +
      `sizes in turn. The same ${SIZE_NAMES.at(-1)} connectors are in lists ` +
      "of each size, so that memory costs all of them the same.",
    series,
  );
}

/** Something whose time should grow as the number of connectors does. */
interface Operation {
  name: string;
  counted: number;
  operate(connectors: readonly Connector[]): unknown;
}
