import { type Column, table } from "../../src/cli/table.ts";
import {
  createProject,
  installToolchain,
  run,
} from "../../scripts/toolchain/mod.ts";
import { bundleSuite } from "./bundle_suite.ts";
import { type Runtime, runtimesIn, type SuiteFiles } from "./runtimes.ts";
import { serveSuite, type SuiteServer } from "./serve_suite.ts";
import type { CaseResult } from "./suite.ts";

/** How many cases came to what. */
export interface Totals {
  passed: number;
  failed: number;
}

/** What came of the suite in one runtime. */
type Outcome =
  | { kind: "ran"; version: string; results: CaseResult[] }
  | { kind: "skipped"; why: string };

/** Far longer than the suite takes on a busy machine. */
const PATIENCE = 180_000;

const COLUMNS: Column[] = [
  { title: "Runtime" },
  { title: "Version" },
  { title: "Passed", align: "right" },
  { title: "Failed", align: "right" },
  { title: "Skipped", align: "right" },
];

/**
 * Runs the conformance suite on the package that was built, in every runtime
 * that it is for, and prints what came of it.
 *
 * @returns How many cases passed and failed, over all of the runtimes
 */
export async function runConformance(): Promise<Totals> {
  const toolchain = await installToolchain();
  await using project = await createProject();
  await using server = await serveSuite();
  const files = await bundleSuite(project.folder, toolchain, server);
  const totals: Totals = { passed: 0, failed: 0 };
  const rows: string[][] = [];
  let size = 0;
  for (const runtime of runtimesIn(toolchain, project.folder)) {
    const { name } = runtime;
    const outcome = await runIn(runtime, files, server);
    if (outcome.kind === "skipped") {
      console.log(`Skipped ${name}: ${outcome.why}`);
      rows.push([name, "", "0", "0", String(size)]);
      continue;
    }
    const { version, results } = outcome;
    size = Math.max(size, results.length);
    const failures = results.filter(({ failure }) => failure !== null);
    for (const { name: what, failure } of failures) {
      console.log(`Failed in ${name} ${version}: ${what}\n${failure}\n`);
    }
    const passed = results.length - failures.length;
    totals.passed += passed;
    totals.failed += failures.length;
    rows.push([name, version, `${passed}`, `${failures.length}`, "0"]);
  }
  console.log(`\n${table(COLUMNS, rows)}\n`);
  return totals;
}

async function runIn(
  { version: [asker, ...question], command, isOptional }: Runtime,
  files: SuiteFiles,
  server: SuiteServer,
): Promise<Outcome> {
  const printed = await run(asker, question, ".").catch((error: Error) =>
    error
  );
  if (printed instanceof Error) {
    if (isOptional) return { kind: "skipped", why: `${asker} cannot be run` };
    throw printed;
  }
  const version = printed.match(/\d+(?:[.-]\d+)+/)?.[0] ?? "";
  const [program, ...args] = await command(files);
  const report = server.nextReport();
  const over = new AbortController();
  const ended = new Deno.Command(program, {
    args,
    stdin: "null",
    signal: over.signal,
  }).output().then(({ stdout, stderr }): CaseResult[] => {
    // Whatever ends by itself has reported before.
    const printed = [stdout, stderr].map((one) =>
      new TextDecoder().decode(one)
    );
    return failToRun(`It ended without a report:\n${printed.join("")}`);
  });
  const timer = setTimeout(() => over.abort(), PATIENCE);
  const results = await Promise.race([report, ended]);
  clearTimeout(timer);
  over.abort();
  await ended;
  return { kind: "ran", version, results };
}

function failToRun(failure: string): CaseResult[] {
  return [{ name: "the suite runs to its end", failure }];
}
