import { isAnchoredAtStart } from "./anchors.ts";
import { contains, type Pattern } from "./pattern.ts";
import { find, type Reader } from "./reader.ts";
import { refuseVarying } from "./refusal.ts";

// The differences between versions of PCRE2 or of its Unicode tables, each with
// its source. The source is the ChangeLog of PCRE2, or a disagreement that
// fuzzing found between two versions, or between PCRE2 and its documentation.

/** A syntax that versions read differently. */
type SyntaxRule = { readonly shape: RegExp; readonly subject: string };

/** Rules on the syntax outside of classes. */
export const ITEM_SYNTAX: readonly SyntaxRule[] = [
  // 10.43, point 29: it was text, and is {0,n}.
  { shape: /\{,\d+\}/y, subject: "A quantifier without its minimum" },
  // 10.43, point 30: it was text, and is a quantifier.
  { shape: /\{[\d,]*[ \t][\d, \t]*\}/y, subject: "A quantifier with spaces" },
];

/** Rules on escapes, in classes and outside. */
export const ESCAPE_SYNTAX: readonly SyntaxRule[] = [
  // 10.45, point 25: it was U+0000, and is an error.
  { shape: /\\x(?![\da-fA-F{])/y, subject: "\\x without digits" },
];

/** Rules on what the option `x` ignores. */
export const IGNORED_SYNTAX: readonly SyntaxRule[] = [
  // 10.32, point 31: it is ignored only where PCRE2 is built with Unicode.
  { shape: /[\u200e\u200f]/y, subject: "A direction mark under (?x)" },
];

/**
 * By fuzzing: a complement in a class changes the characters of the items after
 * it.
 */
export const COMPLEMENT_BEFORE_POSIX_CLASS =
  "A complement before a POSIX class";

/**
 * 10.45, point 6: under `(?i)`, upper and lower case are equal. Before, that
 * held only for POSIX classes without Unicode properties.
 */
export const CASELESS_CASE = "Upper or lower case under (?i)";

/** Unicode 15.1 and 16 gave some characters another case. */
export const CASELESS_CHARACTERS = "The case of these characters";

/** By fuzzing: how a repeated empty part affects the parts after it. */
export const REPEATED_NOTHING = "A repeated part that may be empty";

/** By fuzzing: a repetition before such a part does not backtrack. */
export const ATOMIC_GROUPS = "An atomic part with groups that may be empty";

/** 10.43, point 24: several lengths were an error, and are allowed. */
export const LOOK_BEHIND = "A look-behind of several lengths";

/** An item that versions match differently beside others in one pattern. */
type PairRule = {
  readonly item: string;
  readonly others: readonly string[];
  readonly subject: string;
};

// By fuzzing: a repetition of the one does not backtrack for the other.
const PAIRS: readonly PairRule[] = [
  { item: "S", others: ["h", "v"], subject: "\\S beside \\h or \\v" },
  {
    item: "P",
    // With Unicode properties, these are also properties.
    others: ["2 properties", "d", "D", "s", "S", "w", "W"],
    subject: "\\P beside a property",
  },
];

/**
 * Refuses the syntax at this place if versions read it differently.
 *
 * @param reader The reader.
 * @param rules The rules for this place.
 * @throws {Refusal} If versions differ.
 */
export function checkSyntax(
  reader: Reader,
  rules: readonly SyntaxRule[],
): void {
  for (const { shape, subject } of rules) {
    if (find(reader, shape)) refuseVarying(subject);
  }
}

/**
 * Refuses a pattern that versions match differently.
 *
 * @param pattern The whole pattern.
 * @param items The items in it that stand for several characters.
 * @throws {Refusal} If versions differ.
 */
export function checkMatching(
  pattern: Pattern,
  items: ReadonlySet<string>,
): void {
  for (const { item, others, subject } of PAIRS) {
    if (items.has(item) && others.some((other) => items.has(other))) {
      refuseVarying(subject);
    }
  }
  // 10.45, point 16: the first character of the look-ahead is required twice.
  if (!isAnchoredAtStart(pattern) && contains(pattern, isLookahead)) {
    refuseVarying("A look-ahead without ^ at the start");
  }
}

function isLookahead(part: Pattern): boolean {
  return part.kind === "group" && part.sign === "=";
}
