/**
 * What checking an answer costs beside parsing it: both are measured in turn,
 * in one process, on the answer of a domain with 2,000 connectors.
 *
 * @module
 */
import { decodeConnectorList } from "../mod.ts";
import { createSandbox } from "../src/sandbox/mod.ts";
import { type Column, table } from "./table.ts";

const SIZE = 2_000;
const WARM_UP_ROUNDS = 20;
const ROUNDS = 61;
const BOUND = 0.1;
const GOAL = 0.05;

/** How long both took in one round, in milliseconds. */
interface Round {
  /** `JSON.parse` of the text. */
  parse: number;
  /** `decodeConnectorList` of what was parsed. */
  decode: number;
}

function measure(text: string): Round {
  const start = performance.now();
  const value: unknown = JSON.parse(text);
  const parsed = performance.now();
  const { connectors, rejected } = decodeConnectorList(value, {
    expand: ["sources", "fields"],
  });
  const decoded = performance.now();
  if (connectors.length !== SIZE || rejected.length > 0) {
    throw new Error("The answer of the sandbox is not as it should be");
  }
  return { parse: parsed - start, decode: decoded - parsed };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)} %`;
}

// A few of the connectors are hidden, and so not in the answer.
const { fetch } = createSandbox({ size: SIZE + 200 });
const response = await fetch(
  `https://acme-sandbox.biapi.pro/2.0/connectors?expand=sources,fields&limit=${SIZE}`,
);
const text = await response.text();
const megabytes = new TextEncoder().encode(text).byteLength / 1e6;

for (let round = 0; round < WARM_UP_ROUNDS; round++) measure(text);
const rounds = Array.from({ length: ROUNDS }, () => measure(text));
const parse = median(rounds.map((round) => round.parse));
const decode = median(rounds.map((round) => round.decode));
const ratio = decode / parse;

const columns: Column[] = [
  { title: `Median of ${ROUNDS} rounds` },
  { title: "Time", align: "right" },
];
console.log(
  `${SIZE.toLocaleString("en")} connectors with sources and fields, ` +
    `${megabytes.toFixed(2)} MB of JSON\n`,
);
console.log(table(columns, [
  ["JSON.parse", `${parse.toFixed(3)} ms`],
  ["decodeConnectorList", `${decode.toFixed(3)} ms`],
]));
console.log(
  `\nDecoding costs ${percent(ratio)} of parsing: ` +
    `the bound of ${percent(BOUND)} is ${ratio <= BOUND ? "met" : "missed"}, ` +
    `the goal of ${percent(GOAL)} is ${ratio <= GOAL ? "met" : "missed"}.`,
);
