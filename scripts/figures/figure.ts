import type { Quantity } from "./quantity.ts";

/** A cell of a table: a word, a quantity, or nothing. */
export type Cell = string | Quantity | null;

/** What was measured, side by side. */
export interface Figure {
  /** What it is about. */
  title: string;
  /** How it was measured, and what to know in order to read it. */
  about: string;
  /** What stands above each column. */
  columns: string[];
  /** The cells of each row, ratios and differences before what they are of. */
  rows: Cell[][];
  /** What was to be reached. */
  goals: Goal[];
}

/** What was to be reached, and what was. */
export interface Goal {
  /** What is measured. */
  what: string;
  /** On which side of the limit it is to be. */
  side: "at most" | "at least";
  /** The limit. */
  limit: Quantity;
  /** What was measured. */
  measured: Quantity;
}
