import { listCaseVariants, withCaseVariants } from "./case_variants.ts";
import { type CharacterSet, type Run, uniteRuns } from "./character_set.ts";
import { hasOption, type Reader } from "./reader.ts";
import { refuseVarying } from "./refusal.ts";
import { CASELESS_CHARACTERS } from "./version_rules.ts";

/**
 * Makes a set of characters that are written out in a pattern, with all cases
 * if the option `i` is set.
 *
 * @param reader The reader.
 * @param runs The characters.
 * @returns The set.
 * @throws {Refusal} When versions of Unicode disagree on their cases.
 */
export function readSpelled(
  reader: Reader,
  runs: readonly Run[],
): CharacterSet {
  if (!hasOption(reader, "i")) return uniteRuns(runs);
  reader.caseVariants ??= listCaseVariants();
  return withCaseVariants(runs, reader.caseVariants) ??
    refuseVarying(CASELESS_CHARACTERS);
}
