import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { FormApi } from "@tanstack/form-core";
import type { Resolver } from "react-hook-form";
import * as v from "valibot";
import * as z from "zod";
import {
  messagesFr,
  stepSchema,
  type StepValues,
  validateStep,
} from "../../src/form/mod.ts";
import { jsonValues, stepOf, steps } from "./setup.ts";

const STEP = stepOf(
  { name: "login", required: true, regex: "^\\d{3}$" },
  { name: "birthdate", type: "date" },
);
const BAD = "Enter 3 digits";

Deno.test("stepSchema() is a Standard Schema of version 1", () => {
  const { version, vendor } = stepSchema(STEP)["~standard"];
  assertEquals([version, vendor], [1, "@connectors/powens"]);
});

Deno.test("stepSchema() has the verdicts, the values and the messages of validateStep()", () => {
  fc.assert(
    fc.property(steps, jsonValues, (step, values) => {
      const expected = validateStep(step, values, { messages: messagesFr });
      const actual = stepSchema(step, { messages: messagesFr })["~standard"]
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
  const resolver: Resolver<StepValues, unknown, Record<string, string>> =
    standardSchemaResolver(stepSchema<StepValues>(STEP));
  const resolve = (values: StepValues) =>
    resolver(values, undefined, {
      fields: {},
      shouldUseNativeValidation: false,
    });
  const bad = await resolve({ login: "12" });
  assertEquals(bad.errors.login?.message, BAD);
  const birthdate = new Date("1985-03-31T00:00:00Z");
  const good = await resolve({ login: " 123 ", birthdate });
  assertEquals(good, {
    values: { login: "123", birthdate: "1985-03-31" },
    errors: {},
  });
});

Deno.test("stepSchema() works with TanStack Form, whose defaults are strings", async () => {
  const submitted: Record<string, string>[] = [];
  const defaultValues: Record<string, string> = { login: "12", birthdate: "" };
  const form = new FormApi({
    defaultValues,
    validators: { onChange: stepSchema(STEP) },
    onSubmit: ({ value }) => void submitted.push(value),
  });
  const unmount = form.mount();
  await form.handleSubmit();
  assertEquals(form.state.canSubmit, false);
  assert(JSON.stringify(form.state.errors).includes(BAD));
  form.setFieldValue("login", "123");
  await form.handleSubmit();
  assertEquals(submitted, [{ login: "123", birthdate: "" }]);
  unmount();
});

Deno.test("stepSchema() works with TanStack Form, whose defaults may have dates", async () => {
  const submitted: StepValues[] = [];
  const defaultValues: StepValues = { birthdate: new Date(0) };
  const form = new FormApi({
    defaultValues,
    validators: {
      onSubmit: stepSchema(stepOf({ name: "birthdate", type: "date" })),
    },
    onSubmit: ({ value }) => void submitted.push(value),
  });
  const unmount = form.mount();
  await form.handleSubmit();
  assertEquals(submitted, [defaultValues]);
  unmount();
});

/** What a page asks for besides the fields of a step. */
const WITH_CONSENT = { login: "12", consent: "on", csrf: "0a1b" };

Deno.test("stepSchema() is a part of a schema of zod", () => {
  const fields = stepSchema(STEP, { unexpected: "drop" })["~standard"];
  const schema = z.looseObject({ consent: z.literal("on") }).transform(
    (values, context) => {
      const result = fields.validate({ ...values });
      if (!result.issues) return { ...result.value, consent: values.consent };
      for (const { message, path = [] } of result.issues) {
        context.addIssue({ code: "custom", message, path: [...path] });
      }
      return z.NEVER;
    },
  );
  const bad = schema.safeParse(WITH_CONSENT);
  assertEquals(bad.error?.issues.map(({ path, message }) => [path, message]), [
    [["login"], BAD],
  ]);
  const good: unknown = schema.parse({ ...WITH_CONSENT, login: "123" });
  assertEquals(good, { login: "123", consent: "on" });
});

Deno.test("stepSchema() is a part of a schema of valibot", () => {
  const fields = stepSchema(STEP, { unexpected: "drop" })["~standard"];
  const schema = v.pipe(
    v.looseObject({ consent: v.literal("on") }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const result = fields.validate({ ...dataset.value });
      if (!result.issues) {
        return { ...result.value, consent: dataset.value.consent };
      }
      for (const { message } of result.issues) addIssue({ message });
      return NEVER;
    }),
  );
  const bad = v.safeParse(schema, WITH_CONSENT);
  assertEquals(bad.issues?.map(({ message }) => message), [BAD]);
  const good: unknown = v.parse(schema, { ...WITH_CONSENT, login: "123" });
  assertEquals(good, { login: "123", consent: "on" });
});
