import { assertion, type Pattern, type Place } from "./pattern.ts";
import { LAST_ASCII } from "./read_escape.ts";
import { hasOption, type Reader, take } from "./reader.ts";

const PLACES: Readonly<Record<string, Place>> = {
  "^": "start",
  $: "endOrFinalNewline",
  "\\A": "start",
  "\\Z": "endOrFinalNewline",
  "\\z": "end",
  "\\b": "wordBoundary",
  "\\B": "notWordBoundary",
};

const PLACES_BY_LINE: Readonly<Record<string, Place>> = {
  ...PLACES,
  "^": "lineStart",
  $: "lineEnd",
};

/**
 * Reads an assertion about the place.
 *
 * @param reader The reader, moved past the assertion.
 * @returns The part; `undefined` when something else stands here.
 */
export function readAssertion(reader: Reader): Pattern | undefined {
  const [sign] = take(reader, /[$^]|\\[AZzbB]/y) ?? [];
  if (sign === undefined) return undefined;
  if (/[bB]/.test(sign)) reader.lastJudged = LAST_ASCII;
  const place = (hasOption(reader, "m") ? PLACES_BY_LINE : PLACES)[sign];
  return place && assertion(place);
}
