/**
 * Measures the fleet on a domain with 1,900 connectors: planning, exporting and
 * inspecting all of them, and comparing two lists of 2,000. It also counts the
 * requests of 500 changes.
 *
 * @module
 */
import { type Connector, listConnectors } from "../mod.ts";
import {
  applyPlan,
  compareConnectors,
  exportFleet,
  inspectDrift,
  listRawConnectors,
  planFleet,
  readFleet,
} from "../src/fleet/mod.ts";
import { createSandbox } from "../src/sandbox/mod.ts";
import { table } from "../src/cli/table.ts";

const SIZE = 1_900;
const CHANGES = 500;

/** The first, the least and the median time that something takes. */
function measure(work: () => void): string[] {
  const times = Array.from({ length: 51 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const [first = 0] = times;
  const sorted = times.toSorted((a, b) => a - b);
  return [first, sorted[0] ?? 0, sorted[25] ?? 0]
    .map((time) => `${time.toFixed(1)} ms`);
}

// A few of the connectors are hidden, and so not in the list.
const sandbox = createSandbox({ size: SIZE + 200 });
const api = {
  domain: "acme-sandbox",
  fetch: sandbox.fetch,
  token: sandbox.token,
};
const raw = await listRawConnectors(api);
const connectors = (await readFleet(api)).connectors.slice(0, SIZE);
const desired = exportFleet(connectors);
for (const one of desired.connectors.slice(0, CHANGES)) one.hidden = true;

const EVERYTHING = [
  "sources",
  "fields",
  "countries",
  "payment_fields",
  "urls",
] as const;

/** Two days of a domain: every fifth connector changed, and all moved. */
async function readTwoDays(
  size: number,
): Promise<{ before: Connector[]; after: Connector[] }> {
  const { fetch } = createSandbox({ size: size + 200 });
  const { connectors } = await listConnectors(
    { domain: "acme-sandbox", fetch },
    { expand: EVERYTHING },
  );
  const before = connectors.slice(0, size);
  const after = structuredClone(before).reverse();
  for (const [index, connector] of after.entries()) {
    if (index % 5 !== 0) continue;
    connector.restricted = !connector.restricted;
    for (const field of connector.fields) field.label += "*";
    for (const source of connector.sources) source.priority++;
  }
  return { before, after };
}

const { before, after } = await readTwoDays(2_000);
const differences = compareConnectors(before, after);

const planning = measure(() => planFleet(connectors, desired));
const rows = [
  [`planFleet(), ${CHANGES} changes`, ...planning, "50 ms"],
  ["exportFleet()", ...measure(() => exportFleet(connectors)), ""],
  ["inspectDrift()", ...measure(() => inspectDrift(raw)), ""],
  [
    `compareConnectors(), ${before.length} a day, ${differences.length} differences`,
    ...measure(() => compareConnectors(before, after)),
    "50 ms",
  ],
];
console.log(`${connectors.length.toLocaleString("en")} connectors\n`);
console.log(table([
  { title: "Time" },
  { title: "First", align: "right" },
  { title: "Least", align: "right" },
  { title: "Median", align: "right" },
  { title: "Goal", align: "right" },
], rows));

sandbox.requests.length = 0;
const { counts } = await applyPlan(api, planFleet(connectors, desired));
console.log(
  `\napplyPlan(): ${counts.done} changes with ${sandbox.requests.length} requests, of at most 10`,
);
