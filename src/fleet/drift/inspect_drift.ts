import { compilePcre } from "../../form/mod.ts";
import {
  decodeConnector,
  decodeConnectorList,
  DecodeError,
  type ExpandableKey,
} from "../../model/mod.ts";
import { uuidOf } from "../read_fleet.ts";
import type { DriftReport } from "./report.ts";
import { CONNECTOR, isRaw, visitKeys } from "./shape.ts";
import {
  count,
  findingsOf,
  firstThree,
  type Row,
  type Tally,
} from "./tally.ts";

/** What to inspect for. */
export interface InspectDriftOptions {
  /**
   * The keys that `expand` asked for, to tell of those that never came; without
   * this, a key that was not expanded is not missed.
   */
  expand?: readonly ExpandableKey[] | undefined;
}

/**
 * Says how connectors differ from what this version of the package knows:
 * enumeration values and keys that are new, documented keys that never come,
 * rows that are rejected, and regular expressions that cannot be used.
 *
 * It takes the answer as the server sent it, of `listRawConnectors()` or of
 * `JSON.parse()`, and leaves it as it is. What the routes answer with is
 * decoded: absent keys are completed, and so would not be missed.
 *
 * @param answer The parsed JSON of a list of connectors, in its envelope or not
 * @param options What to inspect for
 * @returns The report
 * @throws {DecodeError} If there is no list
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { inspectDrift } from "@connectors/powens/fleet";
 *
 * const { unknownValues, unknownKeys } = inspectDrift({
 *   connectors: [{
 *     id: 40,
 *     uuid: "338178e6-3d01-564f-9a7b-52ca442459bf",
 *     name: "Connecteur de test",
 *     charged: true,
 *     beta: false,
 *     products: ["bank", "insurance"],
 *     green_rating: "B",
 *   }],
 * });
 * const found = { count: 1, examples: ["338178e6-3d01-564f-9a7b-52ca442459bf"] };
 *
 * assertEquals(unknownValues, [{ path: "products[]", value: "insurance", ...found }]);
 * assertEquals(unknownKeys, [{ path: "green_rating", ...found }]);
 * ```
 */
export function inspectDrift(
  answer: unknown,
  options: InspectDriftOptions = {},
): DriftReport {
  const { expand = [] } = options;
  const rows = rowsOf(answer);
  const values: Tally<{ path: string; value: string }> = new Map();
  const keys: Tally<{ path: string }> = new Map();
  const missing: Tally<{ path: string; expected: boolean }> = new Map();
  const there = new Set<string>();
  const rejections: Tally<
    { path: string; expected: string; received: string[] }
  > = new Map();
  const regexes: Tally<{ regex: string; reason: string }> = new Map();
  const reasons = new Map<string, string | null>();
  const asked = new Set<string>(expand);
  let rejected = 0;

  rows.forEach((value, index) => {
    const row: Row = { index, uuid: uuidOf(value) };
    const issues = issuesOf(value, (path, value) => {
      count(values, row, [path, value], () => ({ path, value }));
    });
    if (issues.length > 0) rejected++;
    for (const { path, expected, received } of issues) {
      const what = count(
        rejections,
        row,
        [path, expected],
        () => ({ path, expected, received: [] as string[] }),
      );
      what.received = firstThree([...what.received, received]);
    }
    if (!isRaw(value)) return;
    visitKeys(value, "", CONNECTOR, {
      onUnknown: (path) => void count(keys, row, [path], () => ({ path })),
      onDocumented(path, kind, isThere) {
        if (isThere) there.add(path);
        else if (kind !== "expansion" || asked.has(path)) {
          const expected = kind === "neverSeen";
          count(missing, row, [path], () => ({ path, expected }));
        }
      },
    });
    for (const regex of regexesOf(value)) {
      let reason = reasons.get(regex);
      if (reason === undefined) {
        const compiled = compilePcre(regex);
        reason = compiled.ok ? null : compiled.reason;
        reasons.set(regex, reason);
      }
      if (reason === null) continue;
      const what = { regex, reason };
      count(regexes, row, [regex], () => what);
    }
  });

  return {
    connectors: rows.length,
    rejected,
    unknownValues: findingsOf(values),
    unknownKeys: findingsOf(keys),
    missingKeys: findingsOf(missing).filter(({ path }) => !there.has(path)),
    rejections: findingsOf(rejections),
    unusableRegexes: findingsOf(regexes),
  };
}

/** The rows of a list, in its envelope or not. */
function rowsOf(answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  const { connectors, banks, providers } = isRaw(answer) ? answer : {};
  const list = connectors ?? banks ?? providers;
  // Where there is no list, decoding tells so.
  if (!Array.isArray(list)) decodeConnectorList(answer);
  return Array.isArray(list) ? list : [];
}

/** Why a row is not a connector, with paths that are the same for all rows. */
function issuesOf(
  value: unknown,
  onUnrecognized: (path: string, value: string) => void,
): DecodeError["issues"] {
  const generalize = (path: string) => path.replace(/\[\d+\]/g, "[]");
  try {
    // Decoding completes what it is given, and that is not ours.
    decodeConnector(structuredClone(value), {
      onUnrecognized: (path, value) => onUnrecognized(generalize(path), value),
    });
    return [];
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return error.issues.map((issue) => ({
      ...issue,
      path: generalize(issue.path),
    }));
  }
}

/** The regular expressions of the fields of a connector. */
function regexesOf(
  { fields, payment_fields }: Readonly<Record<string, unknown>>,
): string[] {
  return [fields, payment_fields].flat().flatMap((field) =>
    isRaw(field) && typeof field.regex === "string" ? [field.regex] : []
  );
}
