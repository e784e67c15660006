/**
 * Runs the suite where a script is what is run, and no module: in the runtime
 * of Vercel's edge functions.
 *
 * @module
 */
import { report } from "./report.ts";

Object.assign(globalThis, { done: report() });
