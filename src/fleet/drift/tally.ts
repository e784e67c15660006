import { compareText } from "../fleet_connector.ts";
import type { DriftFinding } from "./report.ts";

/** A row of a list. */
export interface Row {
  /** Its index in the list. */
  index: number;
  /** Its UUID, if it has one. */
  uuid: string | null;
}

/** The findings, with their rows. */
export type Tally<T> = Map<string, DriftFinding & { last: number; what: T }>;

/** Counts a row with a finding once, even if the row has it several times. */
export function count<T>(
  tally: Tally<T>,
  { index, uuid }: Row,
  parts: readonly string[],
  create: () => T,
): T {
  const key = JSON.stringify(parts);
  let entry = tally.get(key);
  if (entry === undefined) {
    entry = { what: create(), count: 0, examples: [], last: -1 };
    tally.set(key, entry);
  }
  if (entry.last !== index) {
    entry.last = index;
    entry.count++;
    if (uuid !== null) entry.examples = firstThree([...entry.examples, uuid]);
  }
  return entry.what;
}

/** The first three of the sorted texts, each once. */
export function firstThree(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText).slice(0, 3);
}

/** The findings, in an order that does not depend on the order of the rows. */
export function findingsOf<T>(tally: Tally<T>): (T & DriftFinding)[] {
  return [...tally].sort(([a], [b]) => compareText(a, b))
    .map(([, { what, count, examples }]) => ({ ...what, count, examples }));
}
