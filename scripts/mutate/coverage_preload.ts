/**
 * Writes down at the end of a test file which mutants' code it ran, in the file
 * that `MUTANTS_REACHED` names.
 *
 * @module
 */

/** Where code that Stryker has instrumented counts. */
const KEY = "__stryker__";

Deno.test.afterAll(() => {
  const path = Deno.env.get("MUTANTS_REACHED");
  const counts: unknown = Reflect.get(globalThis, KEY)?.mutantCoverage?.static;
  if (path === undefined || typeof counts !== "object") return;
  Deno.writeTextFileSync(path, JSON.stringify(Object.keys(counts ?? {})));
});
