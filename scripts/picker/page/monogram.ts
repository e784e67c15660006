import type { Institution } from "../listing.ts";

/** How to show an institution without a logo. */
export interface Monogram {
  /** Up to four letters. */
  letters: string;
  /** The colour of the ground, in hexadecimal. */
  ground: string;
  /** The colour of the letters: whichever of two is told apart best. */
  ink: "#000000" | "#ffffff";
}

/** For institutions that have no colour, or none that is one. */
const GROUNDS = ["#3d5a80", "#5f5b8a", "#2f6f6a", "#7a5548", "#4f6d3a"];

/** A name that starts with an acronym up to this long is known by it. */
const LONGEST_ACRONYM = 4;

/** Of how many words the initials are taken. */
const MOST_INITIALS = 2;

/** Says how to show an institution without a logo. */
export function monogramOf(
  { name, color }: Pick<Institution, "name" | "color">,
): Monogram {
  const ground = color !== null && /^[\da-f]{6}$/i.test(color)
    ? `#${color}`
    : GROUNDS[name.length % GROUNDS.length] ?? "";
  // Between the two grounds that black and white differ from by the same, at
  // a luminance of 0.179, both do by more than 4.5 to 1.
  const ink = luminanceOf(ground) > 0.179 ? "#000000" : "#ffffff";
  return { letters: lettersOf(name), ground, ink };
}

/**
 * Takes the letters of the name, and not of codes or slugs, which institutions
 * of one group have in common.
 */
function lettersOf(name: string): string {
  const words = name.normalize().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ??
    [];
  const [first = ""] = words;
  if (
    [...first].length <= LONGEST_ACRONYM &&
    /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(first)
  ) {
    return first;
  }
  const initials = words
    // The small word of `d’Épargne` or `de Paris` does not count.
    .filter((word, index) => index === 0 || word.length > 2)
    .slice(0, MOST_INITIALS)
    .map((word) => [...word][0]).join("");
  // One letter may be two as a capital.
  return [...initials.toUpperCase()].slice(0, LONGEST_ACRONYM).join("");
}

/**
 * The relative luminance of a colour, from 0 to 1.
 *
 * @see {@link https://www.w3.org/TR/WCAG22/#dfn-relative-luminance}
 */
export function luminanceOf(hexadecimal: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = parseInt(hexadecimal.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
