import { isJsonObject, show } from "../../model/internal.ts";
import type { DesiredState } from "./desired_state.ts";
import { nearest } from "./nearest.ts";

/** An issue with a desired state. */
export interface DesiredIssue {
  /**
   * The path, such as `connectors[12].sources[0].name`; empty for the whole.
   */
  path: string;
  /**
   * What is wrong and what would be right, as a sentence without its subject.
   */
  message: string;
}

/** The result of reading a desired state, told apart by `ok`. */
export type DesiredStateResult =
  | {
    ok: true;
    /** The same value. */
    desired: DesiredState;
  }
  | {
    ok: false;
    /** Everything that is wrong, in the order of the file. */
    issues: DesiredIssue[];
  };

/**
 * Checks a desired state from a file. It reports everything that is wrong at
 * once: keys that do not exist, values of the wrong type, and duplicates. It
 * does not check whether a domain has the connectors and sources. `planFleet()`
 * does.
 *
 * @param value The parsed JSON of a {@linkcode DesiredState}
 * @returns The desired state, or its issues
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readDesiredState } from "@connectors/powens/fleet";
 *
 * const result = readDesiredState(JSON.parse(`{
 *   "connectors": [{ "uuid": "338178e6-3d01-564f-9a7b-52ca442459bf", "hiden": true }]
 * }`));
 *
 * assertEquals(result.ok || result.issues, [{
 *   path: "connectors[0].hiden",
 *   message: 'is not a key that exists: did you mean "hidden"?',
 * }]);
 * ```
 */
export function readDesiredState(value: unknown): DesiredStateResult {
  const issues: DesiredIssue[] = [];
  checkObject(value, () => "", issues, STATE_RULES);
  return issues.length > 0
    ? { ok: false, issues }
    // Every key and value was checked above.
    : { ok: true, desired: value as DesiredState };
}

/**
 * Adds the issues of a value. The path is only made for an issue: most values
 * are valid, and a path takes longer than the check.
 */
type Rule = (value: unknown, where: Where, issues: DesiredIssue[]) => void;

/** Returns the path of a value. */
type Where = () => string;

/** The rules of an object, by key. */
type Rules = Readonly<Record<string, Rule>>;

/** Says whether a value is a valid period. */
export function isPeriod(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}

/** Says whether a value can be sent as a UUID. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]+$/.test(value);
}

const checkUuid: Rule = (value, where, issues) => {
  if (!isUuid(value)) {
    issues.push(mustBe(where, "of letters, digits and hyphens", value));
  }
};

const checkText: Rule = (value, where, issues) => {
  if (typeof value !== "string" || value === "") {
    issues.push(mustBe(where, "a string that is not empty", value));
  }
};

const checkName: Rule = (value, where, issues) => {
  if (typeof value !== "string") issues.push(mustBe(where, "a string", value));
};

const checkCountry: Rule = (value, where, issues) => {
  if (typeof value !== "string" || !/^[a-z]{2}$/i.test(value)) {
    issues.push(mustBe(where, 'a code of two letters, such as "FR"', value));
  }
};

const checkBoolean: Rule = (value, where, issues) => {
  if (typeof value !== "boolean") {
    issues.push(mustBe(where, "true or false", value));
  }
};

const checkPeriod: Rule = (value, where, issues) => {
  if (!isPeriod(value)) issues.push(mustBe(where, "a number above 0", value));
};

const SOURCE_RULES: Rules = {
  name: checkText,
  auth_mechanism: checkText,
  disabled: checkBoolean,
};

const checkSource: Rule = (value, where, issues) =>
  checkObject(value, where, issues, SOURCE_RULES, "name");

const checkSources: Rule = (value, where, issues) =>
  checkList(value, where, issues, checkSource, "name", identifyText);

const CONNECTOR_RULES: Rules = {
  uuid: checkUuid,
  name: checkName,
  hidden: checkBoolean,
  sync_frequency: checkPeriod,
  sync_periodicity: checkPeriod,
  sources: checkSources,
};

const checkConnector: Rule = (value, where, issues) =>
  checkObject(value, where, issues, CONNECTOR_RULES, "uuid");

const CRITERIA_RULES: Rules = {
  country: checkCountry,
  product: checkText,
  capability: checkText,
};

const SELECTION_RULES: Rules = {
  select: (value, where, issues) =>
    checkObject(value, where, issues, CRITERIA_RULES),
  hidden: checkBoolean,
  sync_frequency: checkPeriod,
  sync_periodicity: checkPeriod,
  sources: checkSources,
};

const checkSelection: Rule = (value, where, issues) =>
  checkObject(value, where, issues, SELECTION_RULES, "select");

const STATE_RULES: Rules = {
  connectors: (value, where, issues) =>
    checkList(value, where, issues, checkConnector, "uuid", identifyUuid),
  selections: (value, where, issues) =>
    checkList(
      value,
      where,
      issues,
      checkSelection,
      "select",
      identifySelection,
    ),
};

/** Checks an object. It may only have keys with a rule. */
function checkObject(
  value: unknown,
  where: Where,
  issues: DesiredIssue[],
  rules: Rules,
  required?: string,
): void {
  if (!isJsonObject(value)) {
    issues.push(mustBe(where, "an object", value));
    return;
  }
  const at = (key: string): Where => () => {
    const path = where();
    return path ? `${path}.${key}` : key;
  };
  for (const key of Object.keys(value)) {
    const item = value[key];
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (rule === undefined) {
      const message = `is not a key that exists: ${hint(key, rules)}`;
      issues.push({ path: at(key)(), message });
    } else if (item !== undefined) rule(item, at(key), issues);
  }
  if (required !== undefined && value[required] === undefined) {
    issues.push({ path: at(required)(), message: "is missing" });
  }
}

function hint(key: string, rules: Rules): string {
  const names = Object.keys(rules);
  const meant = nearest(key, names);
  return meant === undefined
    ? `use ${names.join(", ")}`
    : `did you mean ${JSON.stringify(meant)}?`;
}

/** Checks a list without duplicates. A key identifies each item. */
function checkList(
  value: unknown,
  where: Where,
  issues: DesiredIssue[],
  rule: Rule,
  key: string,
  identify: (value: unknown) => string | undefined,
): void {
  if (!Array.isArray(value)) {
    issues.push(mustBe(where, "an array", value));
    return;
  }
  const places = new Map<string, number>();
  value.forEach((item: unknown, index) => {
    const at = (index: number) => `${where()}[${index}]`;
    rule(item, () => at(index), issues);
    const identity = isJsonObject(item) ? identify(item[key]) : undefined;
    if (identity === undefined) return;
    const first = places.get(identity);
    if (first === undefined) places.set(identity, index);
    else {
      const path = `${at(index)}.${key}`;
      const message = `is the same as ${
        at(first)
      }.${key}: put the two together`;
      issues.push({ path, message });
    }
  });
}

function identifyText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function identifyUuid(value: unknown): string | undefined {
  return identifyText(value)?.toLowerCase();
}

/** Identifies a selection by its criteria. */
function identifySelection(value: unknown): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const { country, product, capability } = value;
  return JSON.stringify([`${country}`.toUpperCase(), product, capability]);
}

function mustBe(where: Where, expected: string, value: unknown): DesiredIssue {
  return { path: where(), message: `must be ${expected}: got ${show(value)}` };
}
