import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { standardSchemaResolver } from "npm:@hookform/resolvers@^5.0.0/standard-schema";
import { FormApi } from "npm:@tanstack/form-core@^1.0.0";
import {
  stepSchema,
  type StepValues,
  validateStep,
} from "../../src/form/mod.ts";
import { jsonValues, stepOf, steps } from "./setup.ts";

const STEP = stepOf(
  { name: "login", required: true, regex: "^\\d{3}$" },
  { name: "birthdate", type: "date" },
);
const BAD = "This is not in the expected format";

Deno.test("stepSchema() is a Standard Schema of version 1", () => {
  const { version, vendor } = stepSchema(STEP)["~standard"];
  assertEquals([version, vendor], [1, "@connectors/powens"]);
});

Deno.test("stepSchema() has the verdicts, the values and the messages of validateStep()", () => {
  fc.assert(
    fc.property(steps, jsonValues, (step, values) => {
      const expected = validateStep(step, values, { language: "fr" });
      const actual = stepSchema(step, { language: "fr" })["~standard"]
        .validate(values);
      assertEquals(
        actual.issues?.map(({ path = [""], message }) => [...path, message]),
        expected.ok
          ? undefined
          : expected.issues.map(({ field, message }) => [field, message]),
      );
      if (expected.ok) {
        assert(!actual.issues);
        assertEquals(actual.value, expected.values);
      }
    }),
    { numRuns: 300 },
  );
});

Deno.test("stepSchema() works with React Hook Form's resolver", async () => {
  const resolve = (values: StepValues) =>
    standardSchemaResolver(stepSchema(STEP))(values, undefined, {
      fields: {},
      shouldUseNativeValidation: false,
    });
  const bad = await resolve({ login: "12" });
  assertEquals(bad.errors.login?.message, BAD);
  const birthdate = new Date("1985-03-31T00:00:00Z");
  const good = await resolve({ login: "123", birthdate });
  assertEquals(good, {
    values: { login: "123", birthdate: "1985-03-31" },
    errors: {},
  });
});

Deno.test("stepSchema() works with TanStack Form", async () => {
  const submitted: StepValues[] = [];
  const defaultValues: StepValues = { login: "12" };
  const form = new FormApi({
    defaultValues,
    validators: { onChange: stepSchema(STEP) },
    onSubmit: ({ value }) => void submitted.push(value),
  });
  const unmount = form.mount();
  await form.handleSubmit();
  assertEquals(form.state.canSubmit, false);
  assertEquals(JSON.stringify(form.state.errors).includes(BAD), true);
  form.setFieldValue("login", "123");
  await form.handleSubmit();
  assertEquals(submitted, [{ login: "123" }]);
  unmount();
});
