/** Where a part of a text starts, and where it ends, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];
