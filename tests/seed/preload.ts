/**
 * Gives all property tests of a run the seed that `PROPERTY_SEED` names, before
 * any is defined. `scripts/test.ts` chooses and prints it.
 *
 * @module
 */
import fc from "fast-check";

const seed = Deno.env.get("PROPERTY_SEED");
if (seed !== undefined) {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
}
