/**
 * What each import costs: bundled with everything that it needs, minified, and
 * gzipped. Says by how much a goal is missed, and fails if what was reached is
 * lost. `--json` names a file to write the figures to.
 *
 * @module
 */
import config from "../deno.json" with { type: "json" };
import { report } from "./figures/report.ts";
import * as form from "../src/form/mod.ts";
import { type Import, measureSizes } from "./size/measure_sizes.ts";

const { ".": root, "./form": formPath, ...others } = config.exports;
const formNames = Object.keys(form).filter((name) =>
  name === "messagesEn" || !name.startsWith("messages")
);
const imports: Import[] = [
  {
    name: "listConnectors alone",
    source: `export { listConnectors } from "${root}";`,
    goal: 3_000,
    bound: 4_000,
    reached: 4_914,
  },
  {
    name: "the root export",
    source: `export * from "${root}";`,
    goal: 5_000,
    reached: 6_702,
  },
  ...Object.entries(others).map(([name, path]) => ({
    name,
    source: `export * from "${path}";`,
    ...name === "./encryption" && { goal: 1_200 },
    reached: Infinity,
    ...["./cache", "./payment"].includes(name) &&
      { goal: 3_000, bound: 3_000, reached: 3_000 },
    ...name === "./catalog" && { goal: 3_600, reached: 4_750 },
  })),
  {
    name: "./form with one language",
    source: `export { ${formNames.join()} } from "${formPath}";`,
    goal: 9_000,
    reached: 9_000,
  },
  {
    name: "the page of the picker",
    source: `import "./scripts/picker/page/main.ts";`,
    goal: 15_000,
    reached: 15_000,
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
