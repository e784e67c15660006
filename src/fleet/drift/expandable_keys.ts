import { describeConnector } from "../../model/internal.ts";
import { visitKeys } from "./visit_keys.ts";

/** The keys of connectors that `expand` can add. */
export function expandableKeys(): string[] {
  const keys: string[] = [];
  visitKeys({}, "", describeConnector, {
    onUnknown() {},
    onKnown(key, remark) {
      if (remark === "expandable") keys.push(key);
    },
  });
  // A decoder reads the last key first.
  return keys.reverse();
}
