import { assertEquals } from "@std/assert";
import { Ajv2020 } from "npm:ajv@^8.0.0/dist/2020.js";
import fc from "fast-check";
import { stepJsonSchema, validateStep } from "../../src/form/mod.ts";
import { jsonValues, stepOf, steps } from "./setup.ts";

// ajv passes over a property of this name, though not over a value's.
const ajvSteps = steps.filter(({ fields }) =>
  fields.every(({ name }) => name !== "__proto__")
);

Deno.test("stepJsonSchema() accepts and refuses what validateStep() does", () => {
  fc.assert(
    fc.property(
      ajvSteps,
      fc.array(jsonValues, { maxLength: 8 }),
      (step, many) => {
        const isValid = new Ajv2020({ strictSchema: true, ownProperties: true })
          .compile(
            stepJsonSchema(step),
          );
        for (const values of many) {
          assertEquals(
            isValid(values),
            validateStep(step, values).ok,
            JSON.stringify([stepJsonSchema(step), values]).slice(0, 1_000),
          );
        }
      },
    ),
    { numRuns: 150 },
  );
});

Deno.test("stepJsonSchema() has a property for a field of any name", () => {
  const { properties } = stepJsonSchema(stepOf({ name: "__proto__" }));
  assertEquals(Object.keys(properties ?? {}), ["__proto__"]);
});

Deno.test("stepJsonSchema() names the fields, and marks secrets as such", () => {
  const schema = stepJsonSchema(
    stepOf({ name: "pin", label: "PIN", type: "password", required: true }),
  );
  assertEquals(schema, {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: {
      pin: { title: "PIN", writeOnly: true, type: "string", minLength: 1 },
    },
    required: ["pin"],
    additionalProperties: false,
  });
});
