import type { FieldIssue, FormatHint } from "../issue.ts";

/** The phrases of a language about the format of a value. */
export interface FormatPhrases {
  /** The phrase for an unknown format. */
  anything: string;
  /** The phrase for any number of digits. */
  onlyDigits: string;
  /** The nouns, in singular and plural. */
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

/** Describes the format that a value must have. */
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
  // An empty value counts as no value, so there is at least one character.
  return least <= 1
    ? phrases.atMost(amount(most))
    : phrases.between(least, amount(most));
}
