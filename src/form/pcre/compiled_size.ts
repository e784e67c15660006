import type { Bytes, Pattern } from "./pattern.ts";
import { refuseMalformed, refuseUnsupported } from "./refusal.ts";

// The maximum size of compiled code in PCRE2, in bytes, if links take two
// bytes.
const MOST_BYTES = 65_535;

const GROUP: Bytes = { least: 6, most: 8 };
const OPTIONAL_COPY: Bytes = { least: 6, most: 7 };
const COUNT: Bytes = { least: 0, most: 8 };
const BRANCH: Bytes = { least: 3, most: 3 };
const PLACE: Bytes = { least: 1, most: 3 };

/**
 * Refuses a pattern that is too large for PCRE2. PCRE2 copies a repeated group
 * for each repetition.
 *
 * @param pattern The whole pattern.
 * @throws {Refusal} If it is or may be too large.
 */
export function checkCompiledSize(pattern: Pattern): void {
  // The whole pattern is also a group.
  const isBeyond = (bound: keyof Bytes) =>
    countBytes(pattern, bound) + GROUP[bound] > MOST_BYTES;
  if (isBeyond("least")) refuseMalformed();
  if (isBeyond("most")) {
    refuseUnsupported("The pattern may be too large for PCRE2");
  }
}

function countBytes(pattern: Pattern, bound: keyof Bytes): number {
  const sum = (parts: readonly Pattern[]) =>
    parts.reduce((bytes, part) => bytes + countBytes(part, bound), 0);
  switch (pattern.kind) {
    case "characters":
      return pattern.bytes[bound];
    case "sequence":
      return sum(pattern.parts);
    case "alternatives":
      return sum(pattern.parts) + BRANCH[bound] * pattern.parts.length;
    case "repetition": {
      const { body, least, most } = pattern;
      const bytes = countBytes(body, bound);
      // PCRE2 does not copy a single character.
      if (body.kind === "characters") return bytes + COUNT[bound];
      const copies = most === Infinity ? least || 1 : most;
      return copies * bytes + (copies - least) * OPTIONAL_COPY[bound];
    }
    case "group":
      return countBytes(pattern.body, bound) + GROUP[bound];
    case "reference":
    case "assertion":
      return PLACE[bound];
  }
}
