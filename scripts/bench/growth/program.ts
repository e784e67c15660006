/**
 * Runs each operation at each size, on the rows of an answer in a file. It
 * prints a list for each operation, with the median for each size, in
 * microseconds per connector.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { interleave } from "../../figures/interleave.ts";
import { OPERATIONS } from "./operations.ts";
import { SIZES } from "./sizes.ts";

/** What the option of the engine adds. */
declare const gc: () => void;

const text = readFileSync(process.argv[2] ?? "", "utf8");

/** How many connectors there are in each turn, in answers of its size. */
const CONNECTORS = Math.max(...SIZES);

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
    await interleave(SIZES, { warmUp: 0, counted: 5 }, (size) => {
      const operations = Array.from(
        { length: CONNECTORS / size },
        () => prepare(makeAnswer(size)),
      );
      const warmUp = prepare(makeAnswer(Math.min(...SIZES)));
      // The garbage of what came before is not of this operation. Code goes
      // with it, and has to be made again.
      gc();
      warmUp();
      const start = performance.now();
      for (const operate of operations) operate();
      return 1_000 * (performance.now() - start) / CONNECTORS;
    }),
  );
}
console.log(JSON.stringify(results));
