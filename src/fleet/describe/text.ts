/**
 * Makes one line of a text, without anything that steers a terminal: what
 * comes from a server is not to be trusted with that.
 */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim();
}

/** A number of things, such as `1 change` or `2 changes`. */
export function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
