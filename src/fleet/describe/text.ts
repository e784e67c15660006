/**
 * Makes one line of a text, without control characters. Text of a server must
 * not control the terminal.
 */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim();
}

/** Writes a number of things, such as `1 change` or `2 changes`. */
export function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
