/**
 * What checking an answer costs beside parsing it, on the answer of a domain
 * with 2,000 connectors: in Deno, and in the Node that is on the machine, as
 * the two have engines of different ages.
 *
 * @module
 */
import { build, stop } from "npm:esbuild@0.28.2";
import { createSandbox } from "../src/sandbox/mod.ts";
import { measureDecoding } from "./measure_decoding.ts";
import { type Column, table } from "./table.ts";

const SIZE = 2_000;
const BOUND = 0.1;
const GOAL = 0.05;

/** Measures in Node: the same code, bundled and given to it. */
async function measureInNode(file: string): Promise<[number, number]> {
  const { outputFiles: [bundle] } = await build({
    stdin: {
      contents: `import { readFileSync } from "node:fs";
        import { measureDecoding } from "./measure_decoding.ts";
        const text = readFileSync(process.argv[1], "utf8");
        console.log(JSON.stringify(measureDecoding(text)));`,
      resolveDir: import.meta.dirname ?? ".",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    tsconfigRaw: {},
    write: false,
  }).finally(stop);
  const command = new Deno.Command("node", {
    args: ["--input-type=module", "--eval", bundle?.text ?? "", file],
  });
  const { stdout } = await command.output();
  return JSON.parse(new TextDecoder().decode(stdout));
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)} %`;
}

function judge(ratio: number, limit: number): string {
  return ratio <= limit ? "met" : "missed";
}

// A few of the connectors are hidden, and so not in the answer.
const { fetch } = createSandbox({ size: SIZE + 200 });
const response = await fetch(
  `https://acme-sandbox.biapi.pro/2.0/connectors?expand=sources,fields&limit=${SIZE}`,
);
const text = await response.text();
const file = await Deno.makeTempFile({ suffix: ".json" });
await Deno.writeTextFile(file, text);
const results: [engine: string, times: [number, number]][] = [
  [`Deno ${Deno.version.deno}`, measureDecoding(text)],
  ["Node", await measureInNode(file)],
];
await Deno.remove(file);

const columns: Column[] = [
  { title: "Medians" },
  { title: "JSON.parse", align: "right" },
  { title: "Decoding", align: "right" },
  { title: "Ratio", align: "right" },
  { title: `Bound ${percent(BOUND)}` },
  { title: `Goal ${percent(GOAL)}` },
];
console.log(
  `${SIZE.toLocaleString("en")} connectors with sources and fields, ` +
    `${(text.length / 1e6).toFixed(2)} MB of JSON\n`,
);
console.log(table(
  columns,
  results.map(([engine, [parsing, decoding]]) => {
    const ratio = decoding / parsing;
    return [
      engine,
      `${parsing.toFixed(2)} ms`,
      `${decoding.toFixed(2)} ms`,
      percent(ratio),
      judge(ratio, BOUND),
      judge(ratio, GOAL),
    ];
  }),
));
