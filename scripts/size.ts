/**
 * What each import costs: bundled with everything that it needs, minified, and
 * gzipped. Says by how much a goal is missed, and fails if what was reached is
 * lost.
 *
 * @module
 */
import { gzipSync } from "node:zlib";
// An exact version, so that the figures change with the code alone.
import { build, stop } from "npm:esbuild@0.28.2";
import config from "../deno.json" with { type: "json" };
import { type Column, table } from "./table.ts";

/** An import to measure. */
interface Import {
  /** What to call it. */
  name: string;
  /** The module that has nothing but it. */
  source: string;
  /** How many gzipped bytes it should have at most. */
  goal?: number;
  /** How many gzipped bytes it should have at the very most. */
  bound?: number;
  /** How many gzipped bytes were reached, and must not be exceeded. */
  reached: number;
}

const { ".": root, ...others } = config.exports;
const imports: Import[] = [
  {
    name: "listConnectors alone",
    source: `export { listConnectors } from "${root}";`,
    goal: 3_000,
    bound: 4_000,
    reached: 4_665,
  },
  {
    name: "the root export",
    source: `export * from "${root}";`,
    goal: 5_000,
    reached: 6_285,
  },
  ...Object.entries(others).map(([name, path]) => ({
    name,
    source: `export * from "${path}";`,
    ...name === "./form" && { goal: 6_000 },
    reached: Infinity,
  })),
];

async function bundle(source: string): Promise<Uint8Array> {
  const { outputFiles: [file] } = await build({
    stdin: { contents: source, resolveDir: `${import.meta.dirname}/..` },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    // Whatever configuration lies around must not change the figures.
    tsconfigRaw: {},
    write: false,
    logLevel: "silent",
  });
  if (!file) throw new Error("esbuild made no bundle");
  return file.contents;
}

function judge(size: number, { goal, bound = Infinity }: Import): string {
  if (size > bound) return `over the bound by ${format(size - bound)}`;
  if (goal === undefined) return "";
  return size <= goal ? "met" : `missed by ${format(size - goal)}`;
}

function format(bytes: number): string {
  return bytes.toLocaleString("en");
}

const rows: string[][] = [];
let isKept = true;
try {
  for (const one of imports) {
    const code = await bundle(one.source);
    const size = gzipSync(code, { level: 9 }).byteLength;
    const { goal, bound } = one;
    rows.push([
      one.name,
      format(code.byteLength),
      format(size),
      goal === undefined ? "" : format(goal),
      bound === undefined ? "" : format(bound),
      judge(size, one),
    ]);
    isKept &&= size <= one.reached;
  }
} finally {
  await stop();
}
const columns: Column[] = [
  { title: "Bytes of" },
  { title: "Minified", align: "right" },
  { title: "Gzipped", align: "right" },
  { title: "Goal", align: "right" },
  { title: "Bound", align: "right" },
  { title: "" },
];
console.log(table(columns, rows));
if (!isKept) {
  console.error("An import has grown beyond what was reached before.");
  Deno.exit(1);
}
