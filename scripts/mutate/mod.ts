/**
 * Mutation testing: small changes to the code, each of which a test should
 * notice.
 *
 * @module
 */
export {
  instrument,
  type Instrumented,
  type SourceFile,
} from "./instrument.ts";
export { describeMutant, type Mutant, type NumberedMutant } from "./mutant.ts";
export { mutatePath, type Project, type Result } from "./mutate_path.ts";
export { type Options, readOptions } from "./options.ts";
export { findOutdated, findSurvivor, type Survivor } from "./survivors.ts";
export type { Verdict } from "./try_mutants.ts";
