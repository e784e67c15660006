import type { FieldIssue, FormatHint } from "../issue.ts";

/** How a language says what a value has to be. */
export interface FormatPhrases {
  /** What to say where nothing is known of the format. */
  anything: string;
  /** What to say where any number of digits will do. */
  onlyDigits: string;
  /** The word for one of what is counted, and for more. */
  nouns: Readonly<Record<FormatHint["kind"], Readonly<Plural>>>;
  /** Asks for an amount, such as `6 digits`. */
  exactly(amount: string): string;
  /** Asks for an amount or more. */
  atLeast(amount: string): string;
  /** Asks for an amount or less. */
  atMost(amount: string): string;
  /** Asks for a number, or more up to an amount. */
  between(least: number, amount: string): string;
}

interface Plural {
  one: string;
  other: string;
}

/** Says what a value has to be, as far as it is known. */
export function describeFormat(
  { hint }: Omit<FieldIssue, "message">,
  phrases: FormatPhrases,
): string {
  if (!hint) return phrases.anything;
  const { kind, least, most } = hint;
  const { one, other } = phrases.nouns[kind];
  const amount = (count: number) => `${count} ${count === 1 ? one : other}`;
  if (most === null) {
    return kind === "digits" && least <= 1
      ? phrases.onlyDigits
      : phrases.atLeast(amount(least));
  }
  if (least === most) return phrases.exactly(amount(most));
  // An empty value is no value, so that one character is there anyway.
  return least <= 1
    ? phrases.atMost(amount(most))
    : phrases.between(least, amount(most));
}
