import type { PaymentDraft } from "./payment_draft.ts";

/** A part of a payment that was not judged. */
export interface UnjudgedPart {
  /** Its path, such as `instructions[0].currency`. */
  path: string;
  /**
   * Why it was not judged. The API does not say which currencies a connector
   * takes, and there is no option `currencies`.
   */
  reason: "noCurrencies";
}

/** Finds the parts of a payment that are not judged. */
export function findUnjudgedParts(
  { instructions }: PaymentDraft,
  { currencies }: { currencies?: unknown },
): UnjudgedPart[] {
  if (currencies !== undefined) return [];
  return instructions.flatMap(({ currency }, index): UnjudgedPart[] =>
    currency === undefined
      ? []
      : [{ path: `instructions[${index}].currency`, reason: "noCurrencies" }]
  );
}
