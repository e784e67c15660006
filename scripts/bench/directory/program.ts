/**
 * Reads a directory that is warm again and again, and prints the median of one
 * reading, in microseconds.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { createDirectory } from "../../../src/directory/mod.ts";
import { interleave } from "../../figures/interleave.ts";

const READINGS = 1_000;

const [file = ""] = process.argv.slice(2);
const answer = readFileSync(file);
const directory = createDirectory({
  domain: "acme-sandbox",
  fetch: () =>
    Promise.resolve(
      new Response(answer, { headers: { "content-type": "application/json" } }),
    ),
}, { fresh: Infinity, stale: 0 });
await directory.read();

const [median] = await interleave(
  [() => directory.read()],
  { warmUp: 10, counted: 61 },
  async (read) => {
    const start = performance.now();
    for (let count = 0; count < READINGS; count++) await read();
    return 1_000 * (performance.now() - start) / READINGS;
  },
);
console.log(JSON.stringify(median));
