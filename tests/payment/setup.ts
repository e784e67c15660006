import type { Known, PaymentSettings, Product } from "../../mod.ts";
import type {
  PaymentConnector,
  PaymentDraft,
  PaymentInstructionDraft,
} from "../../src/payment/mod.ts";

/** The day that it is in the tests. */
export const TODAY = "2026-11-20";

/** Settings that say everything, and allow much. */
export const SETTINGS: PaymentSettings = {
  beneficiary_types: ["iban", "sort_code_account_number"],
  execution_date_types: ["first_open_day", "deferred", "instant", "periodic"],
  execution_frequencies: ["weekly", "monthly", "yearly"],
  maximum_number_of_instructions: 10,
  providing_payer_account: "optional",
  partial_status_tracking: [],
  transfer_date_types_where_trusted_beneficiary_required: [],
  minimum_amount: { first_open_day: 1, deferred: 1, instant: 1, periodic: 1 },
  maximum_amount: {
    first_open_day: 4_000,
    deferred: 4_000,
    instant: 1_000,
    periodic: 4_000,
  },
  minimum_date_delta_days: 1,
  maximum_date_delta_days: 30,
};

/** A connector that makes payments, with what a test wants of its settings. */
export function connectorOf(
  settings: PaymentSettings | null = {},
  products: Known<Product>[] = ["bank", "pay"],
): PaymentConnector {
  return {
    products,
    payment_settings: settings && { ...SETTINGS, ...settings },
  };
}

/** A payment of one instruction, with what a test wants of it. */
export function draftOf(
  instruction: Partial<PaymentInstructionDraft> = {},
): PaymentDraft {
  return { instructions: [instructionOf(instruction)] };
}

/** A payment of several equal instructions. */
export function bulkOf(
  count: number,
  instruction: Partial<PaymentInstructionDraft> = {},
): PaymentDraft {
  return {
    instructions: Array.from(
      { length: count },
      () => instructionOf(instruction),
    ),
  };
}

/** An instruction that every other test would accept. */
export function instructionOf(
  instruction: Partial<PaymentInstructionDraft> = {},
): PaymentInstructionDraft {
  return {
    execution_date_type: "first_open_day",
    amount: 12.5,
    currency: "EUR",
    beneficiary: { scheme_name: "iban" },
    ...instruction,
  };
}
