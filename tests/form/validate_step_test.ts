import { assert, assertEquals, assertFalse } from "@std/assert";
import fc from "fast-check";
import process from "node:process";
import { runInNewContext } from "node:vm";
import {
  type AnyFormStep,
  type FormStep,
  paymentFormStep,
  stepSchema,
  type ValidateOptions,
  validateStep,
} from "../../src/form/mod.ts";
import { fieldOf, jsonValues, sourceOf, stepOf, steps } from "./setup.ts";

/** The codes of the issues, by field; or what is to be sent. */
function show(
  step: AnyFormStep,
  values: unknown,
  options?: ValidateOptions,
): unknown {
  const result = validateStep(step, values, options);
  return result.ok
    ? result.values
    : result.issues.map(({ field, code }) => `${field}: ${code}`);
}

Deno.test("validateStep() returns the values to send", () => {
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
    { name: "list", type: "list", values: null },
    { name: "fine", regex: "^\\d+$" },
  );
  const values = {
    recursive: "a",
    malformed: "a",
    explosive: "a",
    long: "x".repeat(10_000_000),
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

Deno.test("validateStep() refuses an argument that is not the values of a form", () => {
  const step = stepOf({ name: "a", required: true });
  class Values {
    a = "x";
  }
  const others = [
    undefined,
    null,
    "text",
    42,
    ["x"],
    () => {},
    new Map([["a", "x"]]),
    new Date(0),
    new Values(),
    Promise.resolve({ a: "x" }),
  ];
  for (const values of others) assertEquals(show(step, values), [": values"]);
});

Deno.test("validateStep() takes plain objects of any kind", () => {
  const step = stepOf({ name: "a", required: true });
  const bare = Object.assign(Object.create(null), { a: "x" });
  const foreign = runInNewContext("({ a: 'x' })");
  for (const values of [{ a: "x" }, bare, new Proxy({ a: "x" }, {}), foreign]) {
    assertEquals(show(step, values), { a: "x" });
  }
});

Deno.test("validateStep() takes FormData and URLSearchParams", () => {
  const step = stepOf({ name: "a", required: true }, { name: "b" });
  for (const values of [new FormData(), new URLSearchParams()]) {
    assertEquals(show(step, values), ["a: required"]);
    values.append("a", "x");
    values.append("b", "");
    assertEquals(show(step, values), { a: "x" });
    values.append("c", "y");
    values.append("c", "z");
    assertEquals(show(step, values), ["c: unexpected"]);
    assertEquals(show(step, values, { unexpected: "drop" }), { a: "x" });
  }
});

Deno.test("validateStep() refuses a file, and what was given twice", () => {
  const step = stepOf({ name: "a" }, { name: "b" });
  const values = new FormData();
  values.append("a", new File(["x"], "x.txt"));
  values.append("b", "x");
  values.append("b", "x");
  assertEquals(show(step, values), ["a: type", "b: repeated"]);
  const parameters = new URLSearchParams("a=x&a=&b=y");
  assertEquals(show(step, parameters), ["a: repeated"]);
});

Deno.test("validateStep() drops unexpected values if the options say so", () => {
  const step = stepOf({ name: "a" });
  const values = { a: "x", consent: true, csrf: "0a1b" };
  assertEquals(show(step, values), [
    "consent: unexpected",
    "csrf: unexpected",
  ]);
  assertEquals(show(step, values, { unexpected: "drop" }), { a: "x" });
});

Deno.test("validateStep() judges the whole value, as the server does", () => {
  const cases: [regex: string, good: string[], bad: string[]][] = [
    ["\\d{6}", ["123456"], ["1234567", "x123456", "123456x"]],
    ["^\\d{6}", ["123456"], ["1234567"]],
    ["\\d{6}$", ["123456"], ["x123456"]],
    // The ends of the whole get an anchor each, and not each alternative.
    ["\\d{2}|x", ["12", "12y", "yx"], ["y12y"]],
    ["(\\d{2}|x)", ["12", "x"], ["12y", "yx"]],
    // That dollar is a character, and yet the server adds none.
    ["a\\$", ["a$", "a$b"], ["ba$"]],
    ["", ["anything"], []],
  ];
  for (const [regex, good, bad] of cases) {
    const step = stepOf({ name: "a", regex });
    for (const a of good) {
      assertEquals(show(step, { a }), { a }, `${regex} ${a}`);
    }
    for (const a of bad) {
      assertEquals(show(step, { a }), ["a: pattern"], `${regex} ${a}`);
    }
  }
});

Deno.test("validateStep() removes line breaks, and trims all values except passwords", () => {
  const regex = "^\\d{6}$";
  for (const type of ["text", "number", "iris-scan"]) {
    const step = stepOf({ name: "a", type, regex });
    for (const a of ["123456\n", "\r\n123456", " 123456\t", "123\n456"]) {
      assertEquals(show(step, { a }), { a: "123456" });
    }
    assertEquals(show(step, { a: "123 456" }), ["a: pattern"]);
  }
  const day = stepOf({ name: "a", type: "date" });
  assertEquals(show(day, { a: " 2026-01-01\n" }), { a: "2026-01-01" });
  const secret = stepOf({ name: "a", type: "password" });
  assertEquals(show(secret, { a: " pass word \r\n" }), { a: " pass word " });
  const list = stepOf({
    name: "a",
    type: "list",
    values: [{ label: "A", value: " a\n" }],
  });
  assertEquals(show(list, { a: " a\n" }), { a: " a\n" });
  assertEquals(show(list, { a: "a" }), ["a: choice"]);
});

Deno.test("validateStep() takes white space alone for nothing, unless it is a password", () => {
  const blank = " \t\r\n";
  const required = { name: "a", required: true };
  assertEquals(show(stepOf(required), { a: blank }), ["a: required"]);
  assertEquals(show(stepOf({ name: "a" }), { a: blank }), {});
  const secret = stepOf({ ...required, type: "password" });
  assertEquals(show(secret, { a: blank }), { a: " \t" });
});

Deno.test("validateStep() takes no choice for a list that is not required", () => {
  const list = {
    name: "a",
    type: "list",
    values: [{ label: "None", value: "" }, { label: "A", value: "a" }],
  };
  assertEquals(show(stepOf(list), { a: "" }), {});
  assertEquals(show(stepOf(list), { a: "b" }), ["a: choice"]);
  assertEquals(show(stepOf({ ...list, required: true }), { a: "" }), [
    "a: required",
  ]);
});

Deno.test("validateStep() sends the value of a hidden field, even if another is given", () => {
  const hidden = {
    name: "a",
    type: "hidden",
    value: "75",
    required: true,
    // The server knows what it has put there.
    regex: "^x$",
  };
  for (const values of [{}, { a: "" }, { a: "31" }, { a: 31 }]) {
    assertEquals(show(stepOf(hidden), values), { a: "75" });
  }
  const twice = new URLSearchParams("a=1&a=2");
  assertEquals(show(stepOf(hidden), twice), { a: "75" });
  const empty = stepOf({ ...hidden, value: null });
  assertEquals(show(empty, {}), ["a: required"]);
  assertEquals(show(empty, { a: "x" }), { a: "x" });
  // Whoever saw the field may have emptied it.
  assertEquals(show(stepOf({ name: "a", value: "75" }), {}), {});
});

Deno.test("validateStep() refuses text that UTF-8 cannot hold", () => {
  for (const type of ["text", "password", "list", "hidden"]) {
    assertEquals(show(stepOf({ name: "a", type }), { a: "x\ud800" }), [
      "a: type",
    ]);
  }
});

Deno.test("validateStep() compiles the pattern of a field once", () => {
  // Reading a pattern takes far longer than judging a value by it.
  const regex = `^${"(?:ab|cd)?".repeat(90)}$`;
  const many = 200;
  const measure = (stepFor: (index: number) => FormStep) => {
    const steps = Array.from({ length: many }, (_, index) => stepFor(index));
    const start = process.cpuUsage();
    for (const step of steps) validateStep(step, { a: "abcd" });
    return process.cpuUsage(start).user;
  };
  const step = stepOf({ name: "a", regex });
  const fresh = measure(() => stepOf({ name: "a", regex }));
  const same = measure(() => step);
  assert(same < fresh / 3, `${same} µs, rather than a part of ${fresh} µs`);
});

Deno.test("validateStep() judges by the pattern that a field has now", () => {
  const step = stepOf({ name: "a", regex: "^a$" });
  assertEquals(show(step, { a: "b" }), ["a: pattern"]);
  for (const field of step.fields) field.regex = "^b$";
  assertEquals(show(step, { a: "b" }), { a: "b" });
});

Deno.test("validateStep() takes the fields of redirects and payments as it takes those of forms", () => {
  const { source, fields } = stepOf({ name: "a", required: true });
  const redirect: FormStep = { kind: "redirect", source, fields };
  const payment = paymentFormStep(
    {
      payment_fields: [{
        ...fieldOf({ name: "a", required: true }),
        type: "text",
        auth_mechanisms: [],
      }],
    },
    "webauth",
  );
  for (const step of [redirect, payment]) {
    assertEquals(show(step, {}), ["a: required"]);
    assertEquals(show(step, { a: "x" }), { a: "x" });
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

Deno.test("validateStep() never throws, for any values", () => {
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
