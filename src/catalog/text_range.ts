/** The start and the end of a part of a text, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];
