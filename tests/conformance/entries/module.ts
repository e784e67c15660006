/**
 * Runs the suite where a module is what is run: in Deno, Node, Bun, and in the
 * page of a browser.
 *
 * @module
 */
import { report } from "./report.ts";

await report();
