/**
 * What each import costs: bundled from the package as it is packed with
 * everything that it needs, minified, and gzipped. Says by how much a goal is
 * missed, and fails if what was reached is lost. `--json` names a file to write
 * the figures to.
 *
 * @module
 */
import config from "../deno.json" with { type: "json" };
import { report } from "./figures/report.ts";
import * as form from "../src/form/mod.ts";
import { type Import, measureSizes } from "./size/measure_sizes.ts";

/** How many gzipped bytes an export should have, and has where that is more. */
const LIMITS: Readonly<Record<string, Pick<Import, "goal" | "reached">>> = {
  "./cache": { goal: 3_500, reached: 5_950 },
  "./catalog": { goal: 3_600, reached: 5_750 },
  "./directory": { goal: 10_000, reached: 13_200 },
  "./encryption": { goal: 1_200 },
  "./payment": { goal: 2_000, reached: 2_600 },
};

const { ".": _root, "./form": _form, ...others } = config.exports;
const formNames = Object.keys(form).filter((name) =>
  name === "messagesEn" || !name.startsWith("messages")
);
const imports: Import[] = [
  {
    name: "listConnectors alone",
    source: `export { listConnectors } from "${config.name}";`,
    goal: 5_600,
    reached: 7_450,
  },
  {
    name: "the root export",
    source: `export * from "${config.name}";`,
    goal: 8_000,
    reached: 10_550,
  },
  ...Object.keys(others).map((name) => ({
    name,
    source: `export * from "${config.name}${name.slice(1)}";`,
    ...LIMITS[name],
  })),
  {
    name: "./form with one language",
    source: `export { ${formNames.join()} } from "${config.name}/form";`,
    goal: 9_000,
    reached: 11_750,
  },
  {
    name: "the page of the picker, with all that it loads later",
    source: `import "./scripts/picker/page/main.ts";`,
    folder: ".",
    goal: 30_000,
    reached: 30_000,
  },
];

const lost: string[] = [];
await report({
  sizes: () => measureSizes(imports, (name) => lost.push(name)),
});
if (lost.length > 0) {
  console.error(`Grown beyond what was reached before: ${lost.join(", ")}`);
  Deno.exit(1);
}
