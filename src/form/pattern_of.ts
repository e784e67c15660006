import type { FormField } from "./form_step.ts";

/**
 * The regular expression for the whole value of a field; `undefined` if it has
 * none.
 *
 * Missing anchors are added as text, like the server does. In an alternation,
 * they only go to its two ends. So every value that the server accepts is
 * accepted here.
 */
export function patternOf({ regex }: FormField): string | undefined {
  if (!regex) return undefined;
  const start = regex.startsWith("^") ? "" : "^";
  const end = regex.endsWith("$") ? "" : "$";
  return `${start}${regex}${end}`;
}
