import { createSearch, filterConnectors } from "../../src/catalog/mod.ts";
import type { Figure } from "../figures/figure.ts";
import { SIZES } from "./growth/sizes.ts";
import { listConnectors } from "./list_connectors.ts";
import { measure, quantile } from "./measure.ts";

const ROUNDS = 15;

/**
 * Measures whether building a search and filtering take as long for each
 * connector when there are more.
 */
export async function measureCatalogGrowth(): Promise<Figure> {
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
  for (let round = -1; round < ROUNDS; round++) {
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
  for (let round = -1; round < ROUNDS; round++) {
    for (const { lists, builds } of figures) {
      const [, time] = measure(() => lists.map((one) => createSearch(one)));
      if (round >= 0) builds.push(time);
    }
  }
  const series = (["builds", "filters"] as const).map((name) => {
    const times = figures.map((one) => 1_000 * quantile(one[name], 0.5) / most);
    const [first = NaN, ...others] = times;
    return {
      name: name === "builds" ? "Building a search" : "Filtering",
      times,
      ratios: others.map((time) => time / first),
    };
  });
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
