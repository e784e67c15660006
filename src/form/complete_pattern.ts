/**
 * Completes the regular expression of a field, so that it matches the whole
 * value. Missing anchors are added as text, like the server does. In an
 * alternation, they only go to its two ends. So every value that the server
 * accepts is accepted here.
 */
export function completePattern(regex: string): string {
  const start = regex.startsWith("^") ? "" : "^";
  const end = regex.endsWith("$") ? "" : "$";
  return `${start}${regex}${end}`;
}
