import type { LookAround, Pattern, Place, Repetition } from "./pattern.ts";
import { writeSet } from "./write_set.ts";

/** How each place is said. */
export type PlaceSources = Readonly<Record<Place, string>>;

/** How places are said in JavaScript without the flag `m`. */
export const JAVASCRIPT_PLACES: PlaceSources = {
  start: "^",
  end: "$",
  endOrFinalNewline: "(?=\\n?$)",
  // A newline that ends the value starts no line.
  lineStart: "(?:^|(?<=\\n)(?!$))",
  lineEnd: "(?![^\\n])",
  wordBoundary: "\\b",
  notWordBoundary: "\\B",
};

/** How tightly the source of a part holds together. */
type Binding = "alternation" | "sequence" | "unit";

/** How a pattern is written. */
export type Style = {
  /** How places are said. */
  readonly places: PlaceSources;
  /** The ids of the groups that are referred to; the others keep no text. */
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
      return pattern.items.map((item) =>
        bindingOf(item, style) === "alternation"
          ? `(?:${writePattern(item, style)})`
          : writePattern(item, style)
      ).join("");
    case "alternatives":
      return pattern.branches.map((branch) => writePattern(branch, style))
        .join("|");
    case "repetition":
      return writeRepetition(pattern, style);
    case "group": {
      const body = writePattern(pattern.body, style);
      return style.referenced.has(pattern.id)
        ? `(?<g${pattern.id}>${body})`
        : body;
    }
    case "reference":
      return `\\k<g${pattern.id}>`;
    case "atomic": {
      // A look-ahead keeps its first match, which is then consumed.
      const name = `<a${pattern.id}>`;
      return `(?=(?${name}${writePattern(pattern.body, style)}))\\k${name}`;
    }
    case "lookAround":
      return `(?${signOf(pattern)}${writePattern(pattern.body, style)})`;
  }
}

function writeRepetition(repetition: Repetition, style: Style): string {
  const { body, isLazy } = repetition;
  const source = writePattern(body, style);
  if (body.min === 0) {
    // JavaScript does not repeat what matched nothing, and PCRE2 does.
    return isLazy ? `(?:|${source})` : `(?:${source}|)`;
  }
  const unit = bindingOf(body, style) === "unit" ? source : `(?:${source})`;
  return unit + writeCount(repetition) + (isLazy ? "?" : "");
}

function writeCount({ least, most }: Repetition): string {
  if (most === Infinity) {
    return least === 0 ? "*" : least === 1 ? "+" : `{${least},}`;
  }
  if (least === most) return `{${least}}`;
  return least === 0 && most === 1 ? "?" : `{${least},${most}}`;
}

function signOf({ isBehind, isNegative }: LookAround): string {
  return (isBehind ? "<" : "") + (isNegative ? "!" : "=");
}

function bindingOf(part: Pattern, style: Style): Binding {
  switch (part.kind) {
    case "alternatives":
      return "alternation";
    case "sequence":
    case "atomic":
      return "sequence";
    case "repetition":
      return part.body.min === 0 ? "unit" : "sequence";
    case "group":
      return style.referenced.has(part.id)
        ? "unit"
        : bindingOf(part.body, style);
    default:
      return "unit";
  }
}
