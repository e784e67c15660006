import { FakeTime } from "@std/testing/time";

/** The name, options and function that a test is defined by, some of them. */
type Part = string | Partial<Deno.TestDefinition> | Deno.TestDefinition["fn"];

const actualDate = Date;

/**
 * Has every test that is defined from now on fail when it takes longer, unless
 * it says itself how long it may take. The test after one that was stuck with
 * the time faked finds the time as it was.
 *
 * @param timeout How long a test may take, in milliseconds
 */
export function setDeadline(timeout: number): void {
  const test = new Proxy(Deno.test, {
    apply: (define, _, parts: Part[]) =>
      define({ timeout, ...mergeParts(parts) }),
  });
  Object.assign(Deno, { test });
  test.beforeEach(() => {
    // Fake time has a date of its own.
    if (Date !== actualDate) FakeTime.restore();
  });
}

/** Brings the ways to define a test to the one that has everything. */
function mergeParts(parts: Part[]): Deno.TestDefinition {
  const definition = { name: "", fn: () => {} };
  // What comes first says most: a name is before options and a function.
  for (const part of parts.toReversed()) {
    if (typeof part === "string") definition.name = part;
    else if (typeof part === "function") {
      Object.assign(definition, { name: part.name, fn: part });
    } else Object.assign(definition, part);
  }
  return definition;
}
