/** How many tests came to what. */
export interface Totals {
  passed: number;
  failed: number;
}

/**
 * Counts the tests in a report that Deno has written in the format of JUnit. An
 * ignored test has not passed, and has not failed.
 *
 * @param xml The report
 */
export function readReport(xml: string): Totals {
  const totals: Totals = { passed: 0, failed: 0 };
  for (const [suite] of xml.matchAll(/<testsuite [^>]*>/g)) {
    const count = (name: string) =>
      Number(suite.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
    const failed = count("failures") + count("errors");
    totals.failed += failed;
    totals.passed += count("tests") - failed - count("disabled");
  }
  return totals;
}
