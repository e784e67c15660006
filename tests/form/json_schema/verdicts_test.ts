import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type FillStep,
  stepJsonSchema,
  stepSchema,
  validateStep,
} from "../../../src/form/mod.ts";
import { givenValues, jsonValues, steps } from "../setup.ts";
import {
  askGo,
  askPython,
  findPython,
  hasGo,
  type Question,
  VALIDATORS,
} from "./validators.ts";

/** A step, and values of which each validator has to say the same. */
interface Case {
  step: FillStep;
  values: unknown[];
}

/** Says whether a value is as it is sent: what is typed may have more. */
function isAsSent(value: unknown): boolean {
  return typeof value !== "string" ||
    // Python has no year 0, and takes other ways to write a day.
    value === value.trim() && !/[\r\n\p{Surrogate}]|^0000/u.test(value);
}

/** A value for each field of a step, or what is no such thing. */
function valuesFor({ fields }: FillStep): fc.Arbitrary<unknown> {
  const given = givenValues.filter(isAsSent);
  const entries = fields.map(({ name }) => [name, given] as const);
  return fc.oneof(
    {
      arbitrary: fc.record(Object.fromEntries(entries), { requiredKeys: [] }),
      weight: 8,
    },
    jsonValues.filter((values) => Object.values(values ?? {}).every(isAsSent)),
  );
}

const cases: fc.Arbitrary<Case> = steps
  .filter(({ fields }) =>
    // ajv and zod pass over a property of this name, though not a value's.
    fields.every(({ name }) => name !== "__proto__")
  )
  .chain((step) =>
    fc.record({
      step: fc.constant(step),
      values: fc.array(valuesFor(step), { minLength: 1, maxLength: 8 }),
    })
  );

/**
 * The values that a validator judges in another way: those that are accepted
 * here because only the server can judge them may be refused.
 */
function findDifferences({ step, values }: Case, verdicts: boolean[]) {
  return values.filter((one, index) => {
    const result = validateStep(step, one);
    const isSure = !result.ok || result.unchecked.length === 0;
    return isSure && result.ok !== verdicts[index];
  });
}

/**
 * The cases for zod, which takes a default for a value that was given, what
 * every object inherits for a value of its own, and a character of two UTF-16
 * units for two characters.
 */
const zodCases = cases
  .filter(({ step }) => step.fields.every(({ name }) => name !== "constructor"))
  .map(({ step, values }): Case => {
    const fields = step.fields.map((field) => ({ ...field, value: null }));
    return {
      step: { ...step, fields },
      values: values.filter((one) => !/[^\0-\uffff]/u.test(show(one))),
    };
  });

/** Shows a value as it is, with no character escaped. */
function show(value: unknown): string {
  return Deno.inspect(value, { depth: 3, strAbbreviateSize: 10_000 });
}

for (const [name, validate] of Object.entries(VALIDATORS)) {
  const judged = name === "zod" ? zodCases : cases;
  Deno.test(`stepJsonSchema() has the verdicts of validateStep() in ${name}`, () => {
    let refused = 0;
    let accepted = 0;
    fc.assert(
      fc.property(judged, (one) => {
        const schema = stepJsonSchema(one.step);
        const verdicts = validate(schema, one.values);
        accepted += verdicts.filter((verdict) => verdict).length;
        refused += verdicts.filter((verdict) => !verdict).length;
        assertEquals(
          findDifferences(one, verdicts),
          [],
          JSON.stringify(schema),
        );
      }),
      { numRuns: 300 },
    );
    assert(accepted > 100 && refused > 100, `${accepted} ${refused}`);
  });
}

const python = await findPython();
const isGoHere = await hasGo();

/** The validators of other languages, with those that are not here. */
const OTHERS = {
  "Python": python === undefined
    ? undefined
    : (cases: Question[]) => askPython(python, cases),
  "Go, whose engine is RE2's": isGoHere ? askGo : undefined,
};

for (const [name, askThem] of Object.entries(OTHERS)) {
  Deno.test({
    name: `stepJsonSchema() has the verdicts of validateStep() in ${name}`,
    ignore: askThem === undefined,
    fn: async () => {
      const sample = fc.sample(cases, 600);
      const verdicts = await askThem?.(
        sample.map(({ step, values }) => ({
          schema: stepJsonSchema(step),
          values,
        })),
      ) ?? [];
      sample.forEach((one, index) =>
        assertEquals(
          findDifferences(one, verdicts[index] ?? []),
          [],
          JSON.stringify(stepJsonSchema(one.step)),
        )
      );
      const all = verdicts.flat();
      assert(all.includes(true) && all.includes(false));
    },
  });
}

Deno.test("the Standard Schema has the verdicts of validateStep(), and so has the JSON Schema, where the rest is left out", () => {
  const validate = VALIDATORS.ajv;
  assert(validate);
  fc.assert(
    fc.property(cases, ({ step, values }) => {
      const options = { unexpected: "drop" } as const;
      const verdicts = validate(stepJsonSchema(step, options), values);
      values.forEach((one, index) => {
        const result = validateStep(step, one, options);
        const { issues } = stepSchema(step, options)["~standard"].validate(one);
        assertEquals(issues === undefined, result.ok);
        if (result.ok && result.unchecked.length > 0) return;
        assertEquals(verdicts[index], result.ok);
      });
    }),
    { numRuns: 150 },
  );
});
