import { describeConnector } from "../../model/internal.ts";
import { recordKeys } from "./record_keys.ts";

/** The keys of connectors that `expand` can add. */
export function expandableKeys(): string[] {
  const keys = [...recordKeys({}, describeConnector).values()]
    .flatMap(({ keys }) => [...keys])
    .filter(([, presence]) => presence === "expandable")
    .map(([key]) => key);
  // A description reads the last key first.
  return keys.reverse();
}
