/**
 * Runs the conformance suite alone, on the npm package as it was built last.
 *
 * @module
 */
import { runConformance } from "../tests/conformance/run.ts";

const { passed, failed } = await runConformance();
console.log(`${passed} passed, ${failed} failed`);
Deno.exit(failed === 0 ? 0 : 1);
