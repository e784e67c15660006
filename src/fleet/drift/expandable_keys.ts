import { describeConnector } from "../../model/internal.ts";
import { visitKeys } from "./visit_keys.ts";

/** The keys of connectors that `expand` can ask for. */
export function expandableKeys(): string[] {
  const keys: string[] = [];
  visitKeys({}, "", describeConnector, {
    onUnknown() {},
    onKnown(key, remark) {
      if (remark === "expandable") keys.push(key);
    },
  });
  // A description reads from the last key to the first.
  return keys.reverse();
}
