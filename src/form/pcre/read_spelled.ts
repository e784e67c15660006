import { listCaseVariants, withCaseVariants } from "./case_variants.ts";
import { type CharacterSet, type Run, uniteRuns } from "./character_set.ts";
import { hasOption, type Reader } from "./reader.ts";
import { refuseVarying } from "./refusal.ts";
import { CASELESS_CHARACTERS } from "./version_rules.ts";

/**
 * Makes a set of what is spelled out in a pattern, with all cases where the
 * option `i` is in force.
 *
 * @param reader The reader.
 * @param runs The characters that are spelled out.
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
