/**
 * Runs the conformance suite alone, on the npm package as it was built last.
 * With the path of a file as argument, writes the totals into it as JSON.
 *
 * @module
 */
import { runConformance } from "./run.ts";

const totals = await runConformance();
const { passed, failed } = totals;
const [report] = Deno.args;
if (report === undefined) console.log(`${passed} passed, ${failed} failed`);
else await Deno.writeTextFile(report, JSON.stringify(totals));
Deno.exit(failed === 0 ? 0 : 1);
