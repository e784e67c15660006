/**
 * Runs the suite as the test of a Worker, which workerd starts.
 *
 * @module
 */
import { report } from "./report.ts";

const worker: { test(): Promise<void> } = { test: report };

export default worker;
