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
  return findIssues(value, "", DRAFT);
}

function findIssues(
  value: unknown,
  path: string,
  rule: Rule,
): PaymentDraftIssue[] {
  const { expected, isOptional, isMet, keys = {}, items } = rule;
  if (value === undefined && isOptional) return [];
  if (!isMet(value)) return [{ path, expected, received: show(value) }];
  return [
    ...Object.entries(keys).flatMap(([key, rule]) => {
      const part = Reflect.get(Object(value), key);
      return findIssues(part, path ? `${path}.${key}` : key, rule);
    }),
    // A hole of an array is a missing item.
    ...items && Array.isArray(value)
      ? Array.from(value).flatMap((item, index) =>
        findIssues(item, `${path}[${index}]`, items)
      )
      : [],
  ];
}

/** What a value must be. */
interface Rule {
  /** The rule in words. */
  readonly expected: string;
  /** Whether the value may be absent. */
  readonly isOptional?: boolean;
  /** The rules of the keys, if it is an object. */
  readonly keys?: Readonly<Record<string, Rule>>;
  /** The rule of each item, if it is an array. */
  readonly items?: Rule;
  /** Says whether a value meets the rule, apart from its keys and items. */
  isMet(value: unknown): boolean;
}

const BENEFICIARY: Rule = {
  expected: "an object",
  isOptional: true,
  isMet: isJsonObject,
  keys: {
    scheme_name: {
      expected: 'a beneficiary type, such as "iban"',
      isOptional: true,
      isMet: isText,
    },
    isTrusted: {
      expected: "a boolean",
      isOptional: true,
      isMet: (value) => typeof value === "boolean",
    },
  },
};

const DAY: Rule = {
  expected: "a day that exists, as yyyy-mm-dd",
  isOptional: true,
  isMet: (value) => value === null || isDay(value),
};

const INSTRUCTION: Rule = {
  expected: "an object",
  isMet: isJsonObject,
  keys: {
    execution_date_type: {
      expected: 'an execution date type, such as "instant"',
      isMet: isText,
    },
    amount: {
      expected: "a number from 0",
      isOptional: true,
      isMet: (value) => Number.isFinite(value) && Number(value) >= 0,
    },
    currency: {
      expected: 'three capitals, such as "EUR"',
      isOptional: true,
      isMet: (value) => isText(value) && /^[A-Z]{3}$/.test(value),
    },
    beneficiary: BENEFICIARY,
    execution_date: DAY,
    start_date: DAY,
    frequency: {
      expected: 'a frequency, such as "monthly"',
      isOptional: true,
      isMet: (value) => value === null || isText(value),
    },
  },
};

const DRAFT: Rule = {
  expected: "an object",
  isMet: isJsonObject,
  keys: {
    instructions: {
      expected: "an array of at least one instruction",
      isMet: (value) => Array.isArray(value) && value.length > 0,
      items: INSTRUCTION,
    },
    payer: {
      expected: "an object, null or absent",
      isOptional: true,
      isMet: (value) => value === null || isJsonObject(value),
    },
  },
};

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
