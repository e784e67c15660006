/**
 * The seed of the property tests of a run.
 *
 * @module
 */

/**
 * The seed that `PROPERTY_SEED` names, or one by chance. For tests whose names
 * tell it, so that a failure can be repeated.
 */
export const SEED: number = Number(
  Deno.env.get("PROPERTY_SEED") ?? Math.trunc(Math.random() * 2 ** 31),
);
