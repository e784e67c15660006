import { assert, assertEquals, assertFalse } from "@std/assert";
import fc from "fast-check";
import { type FormStep, stepSchema, validateStep } from "../../src/form/mod.ts";
import { jsonValues, sourceOf, stepOf, steps } from "./setup.ts";

/** The codes of the issues, by field; or what is to be sent. */
function show(step: FormStep, values: unknown): unknown {
  const result = validateStep(step, values);
  return result.ok
    ? result.values
    : result.issues.map(({ field, code }) => `${field}: ${code}`);
}

Deno.test("validateStep() answers with what to send", () => {
  const step = stepOf({ name: "login", required: true }, { name: "pin" });
  assertEquals(show(step, { login: "jeanne", pin: "1234" }), {
    login: "jeanne",
    pin: "1234",
  });
});

Deno.test("validateStep() takes an empty value for none", () => {
  const step = stepOf({ name: "a", required: true }, { name: "b" });
  for (const nothing of ["", null, undefined]) {
    assertEquals(show(step, { a: "x", b: nothing }), { a: "x" });
    assertEquals(show(step, { a: nothing, b: "x" }), ["a: required"]);
  }
  assertEquals(show(step, {}), ["a: required"]);
});

Deno.test("validateStep() tells of everything that is wrong at once", () => {
  const step = stepOf(
    { name: "a", required: true },
    { name: "b", regex: "^\\d+$" },
    { name: "c", type: "list", values: [{ label: "X", value: "x" }] },
    { name: "d", type: "date" },
    { name: "e" },
  );
  const values = { b: "x", c: "y", d: "z", e: 42, f: "g" };
  assertEquals(show(step, values), [
    "a: required",
    "b: pattern",
    "c: choice",
    "d: date",
    "e: type",
    "f: unexpected",
  ]);
});

Deno.test("validateStep() knows the calendar", () => {
  const step = stepOf({ name: "day", type: "date" });
  for (
    const day of ["2024-02-29", "2000-02-29", "2026-12-31", "0000-02-29"]
  ) {
    assertEquals(show(step, { day }), { day });
  }
  for (
    const day of [
      "2023-02-29",
      "1900-02-29",
      "2026-04-31",
      "2026-13-01",
      "2026-00-01",
      "2026-01-00",
      "26-01-01",
      "01/02/2026",
      "2026-01-01T00:00:00Z",
      "2026-01-01\n",
      " 2026-01-01",
    ]
  ) {
    assertEquals(show(step, { day }), ["day: date"], day);
  }
});

Deno.test("validateStep() has the same calendar as the language", () => {
  const step = stepOf({ name: "day", type: "date" });
  fc.assert(fc.property(
    fc.integer({ min: 0, max: 9_999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
    (year, month, date) => {
      const pad = (part: number, size: number) => `${part}`.padStart(size, "0");
      const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
      const real = new Date(`${day}T00:00:00Z`);
      const exists = !Number.isNaN(real.getTime()) &&
        real.toISOString().startsWith(day);
      assertEquals(validateStep(step, { day }).ok, exists, day);
    },
  ));
});

Deno.test("validateStep() takes the day of a Date, in UTC", () => {
  const step = stepOf({ name: "day", type: "date" });
  const day = new Date("1985-03-31T23:59:59Z");
  assertEquals(show(step, { day }), { day: "1985-03-31" });
  assertEquals(show(step, { day: new Date(NaN) }), ["day: date"]);
  assertEquals(show(step, { day: new Date(8e15) }), ["day: date"]);
  assertEquals(show(stepOf({ name: "text" }), { text: day }), ["text: type"]);
});

Deno.test("validateStep() shows a field of an unknown type as text, and checks it so", () => {
  const step = stepOf({ name: "a", type: "iris-scan", regex: "^\\d+$" });
  assertEquals(show(step, { a: "1" }), { a: "1" });
  assertEquals(show(step, { a: "x" }), ["a: pattern"]);
});

Deno.test("validateStep() says what only the server can judge", () => {
  const step = stepOf(
    { name: "recursive", regex: "(?R)" },
    { name: "malformed", regex: "(" },
    { name: "explosive", regex: "(a+)+$" },
    { name: "long", regex: "^\\d+$" },
    { name: "surrogate", regex: "^\\d+$" },
    { name: "list", type: "list", values: null },
    { name: "fine", regex: "^\\d+$" },
  );
  const values = {
    recursive: "a",
    malformed: "a",
    explosive: "a",
    long: "x".repeat(10_000_000),
    surrogate: "\ud800",
    list: "a",
    fine: "1",
  };
  const result = validateStep(step, values);
  assert(result.ok);
  assertEquals(result.values, values);
  assertEquals(result.unchecked, [
    "recursive",
    "malformed",
    "explosive",
    "long",
    "surrogate",
    "list",
  ]);
});

Deno.test("validateStep() lets the first field of a name count", () => {
  const step = stepOf(
    { name: "a", regex: "^\\d+$", label: "First" },
    { name: "a", regex: "^x+$", label: "Second" },
  );
  assertEquals(show(step, { a: "1" }), { a: "1" });
  const result = validateStep(step, { a: "x" });
  assertEquals(!result.ok && result.issues[0]?.label, "First");
});

Deno.test("validateStep() takes no values for a step without fields", () => {
  const source = sourceOf();
  const redirect: FormStep = { kind: "redirect", source, fields: [] };
  const unrecognized: FormStep = {
    kind: "unrecognized",
    source,
    mechanism: null,
  };
  for (const step of [redirect, unrecognized]) {
    assertEquals(show(step, {}), {});
    assertEquals(show(step, { login: "x" }), ["login: unexpected"]);
  }
});

Deno.test("validateStep() refuses values that are not an object", () => {
  const step = stepOf({ name: "a", required: true });
  for (const values of [undefined, null, "text", 42, ["x"], () => {}]) {
    assertEquals(show(step, values), [": type", "a: required"]);
  }
});

Deno.test("validateStep() takes __proto__ for a name like any other", () => {
  const step = stepOf({ name: "__proto__" });
  const values = JSON.parse('{"__proto__":"x"}');
  const result = validateStep(step, values);
  assert(result.ok);
  assertEquals(Object.entries(result.values), [["__proto__", "x"]]);
  assertFalse("x" in {});
  assertEquals(show(stepOf(), values), ["__proto__: unexpected"]);
  assertEquals(show(stepOf({ name: "toString" }), {}), {});
});

Deno.test("validateStep() says what is wrong in English, in French, or as it is told", () => {
  const step = stepOf({ name: "a", label: "Code", required: true });
  const message = (options: Parameters<typeof validateStep>[2]) => {
    const result = validateStep(step, {}, options);
    return !result.ok && result.issues[0]?.message;
  };
  assertEquals(message({}), "Fill this in");
  assertEquals(message({ language: "fr" }), "Remplissez ce champ");
  assertEquals(
    message({
      describe: ({ field, code, label }) => `${field} ${code} ${label}`,
    }),
    "a required Code",
  );
});

Deno.test("validateStep() changes nothing when it is given what it answered", () => {
  fc.assert(
    fc.property(steps, jsonValues, (step, values) => {
      const result = validateStep(step, values);
      if (!result.ok) return;
      assertEquals(validateStep(step, result.values), result);
    }),
    { numRuns: 300 },
  );
});

Deno.test("validateStep() never tells the value of a password", () => {
  const secrets = fc.string({ minLength: 6, unit: fc.constantFrom(..."§µ¤") });
  fc.assert(
    fc.property(
      steps,
      secrets,
      fc.constantFrom("password", "text", "date", "list"),
      (step, secret, type) => {
        const field = {
          name: "secret",
          label: "Secret",
          type,
          regex: "^\\d+$",
          values: [{ label: "A", value: "a" }],
        };
        const all = stepOf(field, ...step.fields.map((one) => ({ ...one })));
        const result = validateStep(all, { secret, [secret.slice(0, 2)]: 1 });
        assertFalse(result.ok);
        const { issues } = stepSchema(all)["~standard"].validate({ secret });
        assertFalse(JSON.stringify([result, issues]).includes(secret));
        assertFalse(Deno.inspect(result, { depth: 9 }).includes(secret));
      },
    ),
    { numRuns: 200 },
  );
});

Deno.test("validateStep() never throws, whatever it is given", () => {
  fc.assert(
    fc.property(
      steps,
      fc.anything({ withDate: true, withNullPrototype: true }),
      (step, values) => {
        validateStep(step, values);
      },
    ),
    { numRuns: 300 },
  );
});
