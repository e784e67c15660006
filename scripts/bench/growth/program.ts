/**
 * Does each operation at each size, on the rows of the answer in the file that
 * it is given, and prints microseconds for each connector: a list for each
 * operation, with a median for each size.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { interleave, median } from "../../figures/interleave.ts";
import { OPERATIONS } from "./operations.ts";
import { SIZES } from "./sizes.ts";

/** How many connectors a turn is to take at least, up to ten times over. */
const CONNECTORS = 100_000;

/** What the option of the engine adds. */
declare const gc: () => void;

const text = readFileSync(process.argv[2] ?? "", "utf8");

/** Makes an answer of the same rows again and again, each parsed anew. */
function makeAnswer(size: number): { connectors: unknown[] } {
  const connectors: unknown[] = [];
  while (connectors.length < size) {
    connectors.push(...JSON.parse(text).connectors);
  }
  return { connectors };
}

const results: number[][] = [];
for (const { prepare } of OPERATIONS) {
  results.push(
    await interleave(SIZES, { warmUp: 0, counted: 3 }, (size) => {
      const count = Math.min(10, Math.ceil(CONNECTORS / size));
      const times = Array.from({ length: count }, () => {
        const operate = prepare(makeAnswer(size));
        const warmUp = prepare(makeAnswer(Math.min(...SIZES)));
        // The garbage of what came before is not of this operation. Code goes
        // with it, and has to be made again.
        gc();
        warmUp();
        const start = performance.now();
        operate();
        return performance.now() - start;
      });
      return 1_000 * median(times) / size;
    }),
  );
}
console.log(JSON.stringify(results));
