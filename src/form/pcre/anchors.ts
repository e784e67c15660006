import { isLookAround, type Pattern, type Place } from "./pattern.ts";

/**
 * Tells whether every match begins at the start of the value.
 *
 * @param pattern The pattern.
 * @returns Whether an assertion says so on every way through it.
 */
export function isAnchoredAtStart(pattern: Pattern): boolean {
  return isAnchored(pattern, ["start"], (items) => items);
}

/**
 * Tells whether every match ends at the end of the value, or before a newline
 * there.
 *
 * @param pattern The pattern.
 * @returns Whether an assertion says so on every way through it.
 */
export function isAnchoredAtEnd(pattern: Pattern): boolean {
  return isAnchored(
    pattern,
    ["end", "endOrFinalNewline"],
    (items) => [...items].reverse(),
  );
}

function isAnchored(
  pattern: Pattern,
  places: readonly Place[],
  inOrder: (items: readonly Pattern[]) => readonly Pattern[],
): boolean {
  const isAnchoredPart = (part: Pattern): boolean => {
    switch (part.kind) {
      case "assertion":
        return places.includes(part.place);
      case "sequence":
        for (const item of inOrder(part.parts)) {
          if (isAnchoredPart(item)) return true;
          if (item.max > 0) return false;
        }
        return false;
      case "alternatives":
        return part.parts.every(isAnchoredPart);
      case "repetition":
        return part.least > 0 && isAnchoredPart(part.body);
      case "group":
        return !isLookAround(part) && isAnchoredPart(part.body);
      default:
        return false;
    }
  };
  return isAnchoredPart(pattern);
}
