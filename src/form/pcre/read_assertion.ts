import { assertion, NOTHING, type Pattern, type Place } from "./pattern.ts";
import { LAST_ASCII } from "./read_escape.ts";
import { hasOption, type Reader, take } from "./reader.ts";
import { refuseVarying } from "./refusal.ts";
import { RESET_IN_GROUP } from "./version_rules.ts";

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
 * Reads what says where a match is.
 *
 * @param reader The reader, moved past the assertion.
 * @returns The part; `undefined` when something else stands here.
 * @throws {Refusal} When versions disagree on it.
 */
export function readAssertion(reader: Reader): Pattern | undefined {
  const [sign] = take(reader, /[$^]|\\[AZzbBK]/y) ?? [];
  if (sign === undefined) return undefined;
  if (sign === "\\K") {
    // It moves the start of what is found, which no verdict tells.
    return reader.depth === 0 ? NOTHING : refuseVarying(RESET_IN_GROUP);
  }
  if (/[bB]/.test(sign)) reader.lastJudged = LAST_ASCII;
  const place = (hasOption(reader, "m") ? PLACES_BY_LINE : PLACES)[sign];
  return place && assertion(place);
}
