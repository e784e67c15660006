import { show } from "../model/internal.ts";
import { DRAFT } from "./argument_rules.ts";
import type { PaymentDraft } from "./payment_draft.ts";
import { findBreaches } from "./rule.ts";

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
  const issues = findBreaches(value, DRAFT).map((
    { path, expected, value },
  ) => ({
    path,
    expected,
    received: show(value),
  }));
  return issues.length > 0
    ? { ok: false, issues }
    // All parts of a draft were checked above.
    : { ok: true, draft: value as PaymentDraft };
}
