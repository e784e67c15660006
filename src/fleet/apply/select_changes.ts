import type { Change } from "../plan/change.ts";
import type { ApplyContext } from "./apply_context.ts";
import type { CurrentValueOf } from "./current_value.ts";

/**
 * Selects the changes to send, and settles the others.
 *
 * @param context The context
 * @param changes The changes
 * @param currentValueOf Returns the current value of a setting
 */
export function selectChanges<C extends Change>(
  context: ApplyContext,
  changes: readonly C[],
  currentValueOf: CurrentValueOf<C>,
): C[] {
  const selected: C[] = [];
  for (const change of changes) {
    const current = currentValueOf(change);
    switch (current.kind) {
      case "notSent":
        break;
      case "unreadable":
        context.settle({ status: "failed", change, error: current.error });
        break;
      case "noSource":
        context.settle({ status: "refused", change });
        break;
      case "notListed":
        selected.push(change);
        break;
      case "value":
        if (current.value === change.before) {
          selected.push(change);
        } else if (current.value === change.after) {
          context.settle({ status: "already", change });
        } else {
          context.settle({ status: "refused", change, found: current.value });
        }
    }
  }
  return selected;
}
