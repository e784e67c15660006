import type { DriftFinding, DriftReport } from "../drift/report.ts";
import { many, printable } from "./text.ts";

/**
 * Describes a drift report in lines, for a person.
 *
 * @param report The report, of `inspectDrift()`
 * @returns The lines, without control characters
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { describeDrift, inspectDrift } from "@connectors/powens/fleet";
 *
 * const report = inspectDrift([{ uuid: "338178e6-3d01-564f-9a7b-52ca442459bf" }]);
 *
 * assertEquals(describeDrift(report).split("\n").slice(0, 4), [
 *   "1 connector, 1 of them rejected",
 *   "",
 *   "Documented keys that never came",
 *   "  account_usages (known to be absent): 1 connector, such as 338178e6-3d01-564f-9a7b-52ca442459bf",
 * ]);
 * ```
 */
export function describeDrift(report: DriftReport): string {
  const { connectors, rejected } = report;
  const sections = [
    sectionOf(
      "Enumeration values that this version does not know",
      report.unknownValues,
      ({ path, value }) => `${path} ${JSON.stringify(value)}`,
    ),
    sectionOf(
      "Keys that this version does not know",
      report.unknownKeys,
      ({ path }) => path,
    ),
    sectionOf(
      "Documented keys that never came",
      report.missingKeys,
      ({ path, expected }) => expected ? `${path} (known to be absent)` : path,
    ),
    sectionOf(
      "Reasons why connectors were rejected",
      report.rejections,
      ({ path, expected, received }) =>
        `${path || "the whole"} must be ${expected}, got ${
          received.join(" or ")
        }`,
    ),
    sectionOf(
      "Regular expressions that cannot be used",
      report.unusableRegexes,
      ({ regex, reason }) => `${regex} (${reason})`,
    ),
  ].filter((lines) => lines.length > 0);
  const head = rejected > 0
    ? `${many(connectors, "connector")}, ${rejected} of them rejected`
    : many(connectors, "connector");
  if (sections.length === 0) return `${head}, and everything is known`;
  return [[head], ...sections].map((lines) => lines.join("\n")).join("\n\n");
}

function sectionOf<T extends DriftFinding>(
  title: string,
  findings: readonly T[],
  describe: (finding: T) => string,
): string[] {
  if (findings.length === 0) return [];
  return [
    title,
    ...findings.map((finding) => {
      const { count, examples } = finding;
      const such = examples.length > 0
        ? `, such as ${examples.join(", ")}`
        : "";
      return `  ${
        printable(`${describe(finding)}: ${many(count, "connector")}${such}`)
      }`;
    }),
  ];
}
