import {
  compareConnectors,
  type ConnectorDifference,
  describeDifference,
  type DifferenceGrade,
} from "../../fleet/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command, Invocation } from "../command.ts";
import { JSON_OPTION, many, printJson, printReport } from "../output.ts";
import { findPlace } from "../place.ts";
import { readSnapshot, type Snapshot, takeSnapshot } from "../snapshot.ts";
import { printable } from "../text.ts";
import { EXIT_CODE_OPTION } from "./plan.ts";

/** The grades with their titles, the worst first. */
const GRADES: Readonly<Record<DifferenceGrade, string>> = {
  breaking: "May break existing forms",
  notable: "Worth knowing",
  cosmetic: "Cosmetic",
};

/** Shows what changed since a snapshot. */
export const changesCommand: Command = {
  name: "changes",
  summary: "Show what changed between two snapshots, or since one",
  operands: "<file> [<file>]",
  arity: [1, 2],
  options: {
    "grade": {
      type: "string",
      value: "<grade>",
      help: "Only changes of this grade or a worse one",
      choices: Object.keys(GRADES),
    },
    ...EXIT_CODE_OPTION,
    ...JSON_OPTION,
    ...API_OPTIONS,
  },
  notes:
    "With one file, it is compared with the domain now. - is standard input. A connector that could not be read once is left out, and lists do not have hidden connectors.",
  example: "changes day.json --domain acme --grade notable",
  async run(invocation) {
    const { values, terminal } = invocation;
    const [before, after] = await readBoth(invocation);
    const worst = gradesFrom(values.text("grade"));
    const differences = compare(before, after).filter(({ grade }) =>
      worst.includes(grade)
    );
    if (values.has("json")) {
      printJson(terminal, {
        before: titleOf(before),
        after: titleOf(after),
        differences,
      });
    } else printReport(terminal, describe(before, after, differences));
    for (const { domain, at, isWhole } of [before, after]) {
      if (isWhole !== false) continue;
      terminal.tell(
        printable(
          `The list of ${domain} at ${at} was not complete: a connector that seems removed may still exist.`,
        ),
      );
    }
    return values.has("exit-code") && differences.length > 0 ? 4 : 0;
  },
};

/** The snapshots before and after. */
async function readBoth(
  invocation: Invocation,
): Promise<[before: Snapshot, after: Snapshot]> {
  const { operands: [path = "", other], terminal } = invocation;
  if (other !== undefined) {
    return [
      await readSnapshot(terminal, path),
      await readSnapshot(terminal, other),
    ];
  }
  const place = await findPlace(invocation, "judge");
  const before = await readSnapshot(terminal, path);
  const api = await createApi(invocation, place, "judge");
  return [before, await takeSnapshot(api, terminal, place.name)];
}

/** If a connector cannot be read at one time, it counts as unchanged. */
function compare(before: Snapshot, after: Snapshot): ConnectorDifference[] {
  const unreadable = new Set(
    [...before.unreadable, ...after.unreadable].map((uuid) =>
      uuid.toLowerCase()
    ),
  );
  const readable = ({ connectors }: Snapshot) =>
    connectors.filter(({ uuid }) => !unreadable.has(uuid.toLowerCase()));
  return compareConnectors(readable(before), readable(after));
}

function gradesFrom(least: string | undefined): string[] {
  const grades = Object.keys(GRADES);
  return least === undefined
    ? grades
    : grades.slice(0, grades.indexOf(least) + 1);
}

function titleOf({ domain, at }: Snapshot): { domain: string; at: string } {
  return { domain, at };
}

function describe(
  before: Snapshot,
  after: Snapshot,
  differences: readonly ConnectorDifference[],
): string {
  const sections = Object.entries(GRADES).flatMap(([grade, title]) => {
    const lines = differences.filter((one) => one.grade === grade)
      .map((one) => `  ${describeDifference(one)}`);
    return lines.length > 0 ? ["", title, ...lines] : [];
  });
  return [
    printable(
      `${before.domain} at ${before.at} → ${after.domain} at ${after.at}`,
    ),
    ...sections,
    "",
    differences.length > 0 ? many(differences.length, "change") : "No changes",
  ].join("\n");
}
