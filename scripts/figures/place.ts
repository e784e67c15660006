/**
 * Puts a part into a text, in the place of the one between two marks.
 *
 * @param text The text
 * @param name What the marks name
 * @param part What to put between them
 * @returns The text with the part
 * @throws {Error} When the marks are not there
 */
export function placeBetweenMarks(
  text: string,
  name: string,
  part: string,
): string {
  const start = `<!-- ${name}: written by \`deno task figures\` -->`;
  const end = `<!-- end of ${name} -->`;
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`Cannot write figures: there is no ${start} … ${end}`);
  }
  return `${before}${start}\n\n${part}\n\n${end}${after}`;
}
