/**
 * Makes calls with each subject in turn, and prints the median of each, in
 * microseconds.
 *
 * @module
 */
import { interleave } from "../../figures/interleave.ts";
import { makeFetch } from "./answers.ts";
import { SUBJECTS } from "./subjects.ts";

const CALLS = 200;

const fetch = await makeFetch();
const medians = await interleave(
  SUBJECTS.map(({ prepare }) => prepare(fetch)),
  { warmUp: 20, counted: 61 },
  async (call) => {
    const start = performance.now();
    for (let count = 0; count < CALLS; count++) await call();
    return 1_000 * (performance.now() - start) / CALLS;
  },
);
console.log(JSON.stringify(medians));
