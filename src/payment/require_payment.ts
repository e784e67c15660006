import { UsageError } from "../model/mod.ts";
import type { PaymentDraft } from "./payment_draft.ts";
import { findDraftIssues } from "./read_payment_draft.ts";

/**
 * Refuses an invalid payment.
 *
 * @throws {UsageError} If a part of it is invalid; the message has its path
 */
export function requireDraft(draft: PaymentDraft): void {
  const [issue] = findDraftIssues(draft);
  if (!issue) return;
  const { path, expected, received } = issue;
  throw new UsageError(
    `Cannot judge the payment as '${
      path || "draft"
    }' must be ${expected}: got ${received}`,
  );
}
