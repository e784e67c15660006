/**
 * The rules of the arguments of this room.
 *
 * @module
 */
import { isJsonObject } from "../model/internal.ts";
import { isDay } from "./days_from.ts";
import type { Rule } from "./rule.ts";

/** An execution date type. */
export const EXECUTION_DATE_TYPE: Rule = {
  expected: 'an execution date type, such as "instant"',
  isMet: isText,
};

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
    execution_date_type: EXECUTION_DATE_TYPE,
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

/** A payment draft. */
export const DRAFT: Rule = {
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

/** A connector that a payment is judged by. */
export const CONNECTOR: Rule = { expected: "an object", isMet: isJsonObject };

/** A list of such connectors. */
export const CONNECTORS: Rule = {
  expected: "an array",
  isMet: Array.isArray,
  items: CONNECTOR,
};

/** The options for judging a payment. */
export const OPTIONS: Rule = {
  expected: "an object",
  isMet: isJsonObject,
  keys: {
    currencies: {
      expected: "a function",
      isOptional: true,
      isMet: (value) => typeof value === "function",
    },
  },
};

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
