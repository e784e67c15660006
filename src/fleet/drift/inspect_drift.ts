import { compilePcre } from "../../form/mod.ts";
import {
  describeConnector,
  describeUndocumentedConnectorKeys,
  explain,
  findConnectorRows,
  isJsonObject,
  type JsonObject,
} from "../../model/internal.ts";
import type { ExpandableKey } from "../../model/mod.ts";
import { uuidOf } from "../read_fleet.ts";
import { compareKeys } from "./compare_keys.ts";
import type { DriftReport } from "./report.ts";
import {
  count,
  findingsOf,
  firstThree,
  type Row,
  type Tally,
} from "./tally.ts";

/** The options of `inspectDrift()`. */
export interface InspectDriftOptions {
  /**
   * The keys of `expand` in the request, or `"all"`. They are reported if they
   * never came. By default, keys of `expand` may be absent.
   */
  expand?: readonly ExpandableKey[] | "all" | undefined;
}

/**
 * Reports how connectors differ from what this version of the package knows.
 *
 * It reports new enumeration values and keys, documented keys that never came,
 * rejected rows, and regular expressions that cannot be used.
 *
 * It needs the raw answer of the server, from `listRawConnectors()` or
 * `JSON.parse()`, and does not change it. The other routes decode the answer
 * and complete absent keys, so no key would be missing.
 *
 * @param answer The parsed JSON of a list of connectors, in its envelope or not
 * @param options The expanded keys
 * @returns The report
 * @throws {DecodeError} If the answer has no list
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
  const rows: readonly unknown[] = Array.isArray(answer)
    ? answer
    : findConnectorRows(answer);
  const values: Tally<{ path: string; value: string }> = new Map();
  const keys: Tally<{ path: string }> = new Map();
  const missing: Tally<{ path: string; expected: boolean }> = new Map();
  const there = new Set<string>();
  const rejections: Tally<
    { path: string; expected: string; received: string[] }
  > = new Map();
  const regexes: Tally<{ regex: string; reason: string }> = new Map();
  const reasons = new Map<string, string | null>();
  const isAsked = (key: string) =>
    expand === "all" || expand.some((one) => one === key);
  let rejected = 0;

  rows.forEach((value, index) => {
    const row: Row = { index, uuid: uuidOf(value) };
    const { issues, unknownValues } = explain(value, "", describeConnector);
    const undocumented = explain(value, "", describeUndocumentedConnectorKeys);
    for (
      const { path: place, value } of [
        ...unknownValues,
        ...undocumented.unknownValues,
      ]
    ) {
      const path = generalize(place);
      count(values, row, [path, value], () => ({ path, value }));
    }
    if (issues.length > 0) rejected++;
    for (const { path: place, expected, received } of issues) {
      const path = generalize(place);
      const what = count(
        rejections,
        row,
        [path, expected],
        () => ({ path, expected, received: [] as string[] }),
      );
      what.received = firstThree([...what.received, received]);
    }
    if (!isJsonObject(value)) return;
    const { unknown, present, absent } = compareKeys(value);
    for (const path of unknown) count(keys, row, [path], () => ({ path }));
    for (const path of present) there.add(path);
    for (const { path, presence } of absent) {
      const isAllowed = presence === "optional" ||
        presence === "expandable" && !isAsked(path);
      if (isAllowed) continue;
      const expected = presence === "knownToBeAbsent";
      count(missing, row, [path], () => ({ path, expected }));
    }
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

/** Makes a path that is the same for all items of a list. */
function generalize(path: string): string {
  return path.replace(/\[\d+\]/g, "[]");
}

/** The regular expressions of the fields of a connector. */
function regexesOf(
  { fields, payment_fields }: JsonObject,
): string[] {
  return [fields, payment_fields].flat().flatMap((field) =>
    isJsonObject(field) && typeof field.regex === "string" ? [field.regex] : []
  );
}
