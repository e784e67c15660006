/**
 * Completes the regular expression of a field so that it judges the whole
 * value.
 *
 * The anchors that are missing are added as text, as the server does it. So
 * those of an alternation go to its two ends only, and no value is refused
 * here that the server takes.
 */
export function completePattern(regex: string): string {
  const start = regex.startsWith("^") ? "" : "^";
  const end = regex.endsWith("$") ? "" : "$";
  return `${start}${regex}${end}`;
}
