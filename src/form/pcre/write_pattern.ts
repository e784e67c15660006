import type { Group, Pattern, Place, Repetition } from "./pattern.ts";
import { writeSet } from "./write_set.ts";

/** The source of each assertion. */
export type PlaceSources = Readonly<Record<Place, string>>;

/** The sources in JavaScript without the flag `m`. */
export const JAVASCRIPT_PLACES: PlaceSources = {
  start: "^",
  end: "$",
  endOrFinalNewline: "(?=\\n?$)",
  // A newline at the end of the value starts no line.
  lineStart: "(?:^|(?<=\\n)(?!$))",
  lineEnd: "(?![^\\n])",
  wordBoundary: "\\b",
  notWordBoundary: "\\B",
};

/** How a pattern is written. */
export type Style = {
  /** The sources of assertions. */
  readonly places: PlaceSources;
  /** The ids of the groups with back-references. The others do not capture. */
  readonly referenced: ReadonlySet<number>;
};

/**
 * Writes a pattern as an expression in JavaScript, for the flags `u` and `v`
 * alike.
 *
 * @param pattern The pattern.
 * @param style How it is written.
 * @returns The source of the expression.
 */
export function writePattern(pattern: Pattern, style: Style): string {
  switch (pattern.kind) {
    case "characters":
      return writeSet(pattern.set);
    case "assertion":
      return style.places[pattern.place];
    case "sequence":
      return pattern.parts.map((item) => writePattern(item, style)).join("");
    case "alternatives":
      return pattern.parts.map((branch) => writePattern(branch, style))
        .join("|");
    case "repetition":
      return writeRepetition(pattern, style);
    case "group":
      return writeGroup(pattern, style);
    case "reference":
      return `\\k<g${pattern.id}>`;
  }
}

function writeRepetition(repetition: Repetition, style: Style): string {
  const { body, isLazy } = repetition;
  const source = writePattern(body, style);
  if (body.min === 0) {
    // PCRE2 repeats a part that matched nothing. JavaScript does not.
    return isLazy ? `(?:|${source})` : `(?:${source}|)`;
  }
  return source + writeCount(repetition) + (isLazy ? "?" : "");
}

function writeCount({ least, most }: Repetition): string {
  if (most === Infinity) {
    return least === 0 ? "*" : least === 1 ? "+" : `{${least},}`;
  }
  if (least === most) return `{${least}}`;
  return least === 0 && most === 1 ? "?" : `{${least},${most}}`;
}

/** Writes a group as a unit, so that a quantifier may follow. */
function writeGroup({ sign, id, body }: Group, style: Style): string {
  const source = writePattern(body, style);
  switch (sign) {
    case "":
      return style.referenced.has(id)
        ? `(?<g${id}>${source})`
        : `(?:${source})`;
    case ">":
      // A look-ahead keeps its first match. Then that match is consumed.
      return `(?:(?=(?<g${id}>${source}))\\k<g${id}>)`;
    default:
      return `(?${sign}${source})`;
  }
}
