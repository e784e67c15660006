import { fold, named } from "./chars.ts";
import { character } from "./escape.ts";
import { type Node, single } from "./node.ts";
import { type Reader, refuse, skip, take } from "./reader.ts";

function member(reader: Reader): number | number[] {
  const posix = take(reader, /\[:(\^?)([a-z]{4,6}):\]/y);
  if (posix) {
    const [, caret, name = ""] = posix;
    // Without regard to case, upper and lower are both alpha.
    const either = reader.options.includes("i") ? /^(?:upp|low)er$/ : /$^/;
    return named(name.replace(either, "alpha"), !!caret);
  }
  return take(reader, /\[(?=[:.=])/y) ? refuse() : character(reader);
}

/**
 * Reads a character class whose opening bracket is consumed.
 *
 * @param reader The reader, moved past the closing bracket.
 * @returns Its node.
 */
export function charClass(reader: Reader): Node {
  skip(reader, true);
  const not = take(reader, /\^/y);
  const runs: number[] = [];
  for (let first = true;; first = false) {
    skip(reader, true);
    if (!first && take(reader, /\]/y)) break;
    const low = member(reader);
    skip(reader, true);
    let high = low;
    if (take(reader, /-(?!\])/y)) {
      skip(reader, true);
      if (typeof low === "object" || take(reader, /(?=\])/y)) refuse();
      high = member(reader);
    }
    if (typeof low === "object") runs.push(...low);
    else if (typeof high === "object" || high < low) refuse();
    else runs.push(...fold(reader, low, high));
  }
  return single(runs, !!not);
}
