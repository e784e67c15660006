import { isJsonObject, show } from "../model/internal.ts";
import { isDay } from "./days_from.ts";
import type { PaymentDraft } from "./payment_draft.ts";

/** An issue with a part of a payment. */
export interface PaymentDraftIssue {
  /** Its path, such as `instructions[0].amount`; empty for the whole. */
  path: string;
  /** The expected value. */
  expected: string;
  /** The received value, in a few words. */
  received: string;
}

/** The result of reading a payment. */
export type PaymentDraftResult =
  | { ok: true; draft: PaymentDraft }
  | { ok: false; issues: PaymentDraftIssue[] };

/**
 * Reads a payment from any value, such as the parsed body of a request. It
 * reports everything that is wrong, by path.
 *
 * Other keys of a payment, such as `label`, stay as they are.
 *
 * @param value The value
 * @returns The same value as a draft, or what is wrong with it
 *
 * @example From the body of a request
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readPaymentDraft } from "@connectors/powens/payment";
 *
 * const result = readPaymentDraft({
 *   instructions: [{ execution_date_type: "instant", amount: "12" }],
 * });
 *
 * assertEquals(result, {
 *   ok: false,
 *   issues: [{
 *     path: "instructions[0].amount",
 *     expected: "a number from 0",
 *     received: '"12"',
 *   }],
 * });
 * ```
 */
export function readPaymentDraft(value: unknown): PaymentDraftResult {
  const issues = findDraftIssues(value);
  return issues.length > 0
    ? { ok: false, issues }
    // All parts of a draft were checked above.
    : { ok: true, draft: value as PaymentDraft };
}

/** Finds everything that is wrong with a payment. */
export function findDraftIssues(value: unknown): PaymentDraftIssue[] {
  if (!isJsonObject(value)) return [issueOf("", OBJECT, value)];
  const { instructions, payer } = value;
  const issues: PaymentDraftIssue[] = [];
  if (!OPTIONAL_OBJECT.isMet(payer)) {
    issues.push(issueOf("payer", OPTIONAL_OBJECT, payer));
  }
  if (!INSTRUCTIONS.isMet(instructions)) {
    return [issueOf("instructions", INSTRUCTIONS, instructions), ...issues];
  }
  const all: readonly unknown[] = instructions;
  return issues.concat(
    // A hole of the array is a missing instruction.
    Array.from(all).flatMap((instruction, index) =>
      findInstructionIssues(instruction, `instructions[${index}]`)
    ),
  );
}

function findInstructionIssues(
  value: unknown,
  path: string,
): PaymentDraftIssue[] {
  if (!isJsonObject(value)) return [issueOf(path, OBJECT, value)];
  const { beneficiary } = value;
  return [
    ...findKeyIssues(value, path, INSTRUCTION_KEYS),
    ...isJsonObject(beneficiary)
      ? findKeyIssues(beneficiary, `${path}.beneficiary`, BENEFICIARY_KEYS)
      : [],
  ];
}

function findKeyIssues(
  object: Readonly<Record<string, unknown>>,
  path: string,
  rules: Readonly<Record<string, Rule>>,
): PaymentDraftIssue[] {
  return Object.entries(rules)
    .filter(([key, rule]) => !rule.isMet(object[key]))
    .map(([key, rule]) => issueOf(`${path}.${key}`, rule, object[key]));
}

function issueOf(
  path: string,
  { expected }: Pick<Rule, "expected">,
  value: unknown,
): PaymentDraftIssue {
  return { path, expected, received: show(value) };
}

/** What a value must be. */
interface Rule {
  /** The rule in words. */
  readonly expected: string;
  /** Says whether a value meets the rule. */
  isMet(value: unknown): boolean;
}

const OBJECT = { expected: "an object" } as const;

const OPTIONAL_OBJECT: Rule = {
  expected: "an object, null or absent",
  isMet: (value) => isAbsent(value) || value === null || isJsonObject(value),
};

const INSTRUCTIONS = {
  expected: "an array of at least one instruction",
  isMet: (value: unknown): value is unknown[] =>
    Array.isArray(value) && value.length > 0,
};

const DAY: Rule = {
  expected: "a day that exists, as yyyy-mm-dd",
  isMet: (value) => isAbsent(value) || value === null || isDay(value),
};

const INSTRUCTION_KEYS: Readonly<Record<string, Rule>> = {
  execution_date_type: {
    expected: 'an execution date type, such as "instant"',
    isMet: isText,
  },
  amount: {
    expected: "a number from 0",
    isMet: (value) =>
      isAbsent(value) ||
      typeof value === "number" && Number.isFinite(value) && value >= 0,
  },
  currency: {
    expected: 'three capitals, such as "EUR"',
    isMet: (value) =>
      isAbsent(value) || typeof value === "string" && /^[A-Z]{3}$/.test(value),
  },
  beneficiary: {
    expected: "an object",
    isMet: (value) => isAbsent(value) || isJsonObject(value),
  },
  execution_date: DAY,
  start_date: DAY,
  frequency: {
    expected: 'a frequency, such as "monthly"',
    isMet: (value) => isAbsent(value) || value === null || isText(value),
  },
};

const BENEFICIARY_KEYS: Readonly<Record<string, Rule>> = {
  scheme_name: {
    expected: 'a beneficiary type, such as "iban"',
    isMet: (value) => isAbsent(value) || isText(value),
  },
  isTrusted: {
    expected: "a boolean",
    isMet: (value) => isAbsent(value) || typeof value === "boolean",
  },
};

function isAbsent(value: unknown): value is undefined {
  return value === undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
