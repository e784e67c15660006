import type { FormatHint } from "./issue.ts";
import { describePattern } from "./pcre/mod.ts";

/**
 * Finds a hint for a text with the wrong format. The hint is `undefined` if the
 * text has the right number of characters of the right kind, as something else
 * is then wrong.
 */
export function findHint(
  pattern: string,
  text: string,
): FormatHint | undefined {
  const description = describePattern(pattern);
  if (!description) return undefined;
  const { minLength, maxLength = Infinity, isNumeric } = description;
  const length = countCharacters(text);
  const isLongEnough = length >= minLength && length <= maxLength;
  if (isLongEnough && (!isNumeric || /^\d+$/.test(text))) return undefined;
  return {
    kind: isNumeric ? "digits" : "characters",
    least: minLength,
    most: maxLength === Infinity ? null : maxLength,
  };
}

/** Counts characters. One may have two units of UTF-16. */
function countCharacters(text: string): number {
  let count = 0;
  for (const _character of text) count++;
  return count;
}
