import { assert, assertEquals } from "@std/assert";
import { type JsonSchema, stepJsonSchema } from "../../../src/form/mod.ts";
import patterns from "../../wire/field_patterns.json" with { type: "json" };
import { stepOf } from "../setup.ts";
import { createAjv, VALIDATORS } from "./validators.ts";

const VALUES = [
  { label: "A", value: "a" },
  { label: "B", value: "b" },
  { label: "A again", value: "a" },
  { label: "Nothing", value: "" },
];

/** The schema of a field, in a form of its own. */
function schemaOf(field: Record<string, unknown>): JsonSchema {
  const { properties } = stepJsonSchema(stepOf({ name: "a", ...field }));
  const [schema] = Object.values(properties ?? {});
  return schema;
}

/** How many keywords of the field itself fail. */
function countErrors(field: Record<string, unknown>, a: unknown): number {
  const isValid = createAjv().compile(
    stepJsonSchema(stepOf({ name: "a", ...field })),
  );
  isValid({ a });
  // Those within `anyOf` and `oneOf` are why these fail.
  return (isValid.errors ?? [])
    .filter(({ schemaPath }) => !/\/(anyOf|oneOf)\/\d/.test(schemaPath)).length;
}

Deno.test("stepJsonSchema() describes a form, and marks secrets as such", () => {
  const schema = stepJsonSchema(
    stepOf(
      {
        name: "pin",
        label: "PIN",
        description: "Six digits",
        type: "password",
        regex: "[0-9]{6}",
        required: true,
      },
      { name: "day", label: "Birthday", type: "date", required: true },
    ),
  );
  assertEquals(schema, {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: {
      pin: {
        title: "PIN",
        description: "Six digits",
        writeOnly: true,
        type: "string",
        pattern: "^[0-9]{6}$",
      },
      day: { title: "Birthday", type: "string", format: "date" },
    },
    required: ["pin", "day"],
    additionalProperties: false,
  });
});

Deno.test("stepJsonSchema() describes the choices of a list, each once", () => {
  const list = { type: "list", label: "", values: VALUES };
  assertEquals(schemaOf({ ...list, required: true }), {
    title: "",
    type: "string",
    oneOf: [{ const: "a", title: "A" }, { const: "b", title: "B" }],
  });
  assertEquals(schemaOf(list), {
    title: "",
    type: ["string", "null"],
    oneOf: [
      { const: "", title: "" },
      { const: null, title: "" },
      { const: "a", title: "A" },
      { const: "b", title: "B" },
    ],
  });
  assertEquals(schemaOf({ ...list, values: null, required: true }), {
    title: "",
    type: "string",
    minLength: 1,
  });
});

Deno.test("stepJsonSchema() tells a default, and asks for no hidden field that has one", () => {
  const hidden = { name: "a", type: "hidden", value: "75", required: true };
  assertEquals(schemaOf(hidden).default, "75");
  assertEquals(stepJsonSchema(stepOf(hidden)).required, []);
  assertEquals(stepJsonSchema(stepOf({ ...hidden, value: null })).required, [
    "a",
  ]);
});

Deno.test("stepJsonSchema() has one error for one fault", () => {
  const faults: [field: Record<string, unknown>, value: unknown][] = [
    [{ required: true }, ""],
    [{ required: true, regex: "\\d{6}" }, ""],
    [{ required: true, regex: "\\d{6}" }, "x"],
    [{ required: true, regex: "\\w*" }, ""],
    [{ regex: "\\d{6}" }, "x"],
    [{ required: true, type: "date" }, ""],
    [{ required: true, type: "date" }, "2026-02-29"],
    [{ required: true, type: "date", regex: "^19" }, "2026-02-28"],
    [{ type: "date" }, "2026-02-29"],
    [{ required: true, type: "list", values: VALUES }, "c"],
    [{ required: true, type: "list", values: VALUES }, ""],
    [{ type: "list", values: VALUES }, "c"],
    [{ required: true, regex: "\\d{6}" }, 123456],
  ];
  for (const [field, value] of faults) {
    assertEquals(countErrors(field, value), 1, JSON.stringify([field, value]));
  }
});

Deno.test("stepJsonSchema() leaves out what only look-around can say, or only the server, and says so", () => {
  for (const regex of ["(?=.*\\d)[a-z\\d]+", "(a)\\1", "(?R)", "("]) {
    assertEquals(schemaOf({ regex, label: "", required: true }), {
      title: "",
      type: "string",
      minLength: 1,
      "x-pcre-pattern": regex,
    });
  }
});

Deno.test("stepJsonSchema() says the patterns of real fields in what every validator understands", () => {
  let count = 0;
  for (const { pattern } of patterns.patterns) {
    const step = stepOf({ name: "a", regex: pattern, required: true });
    const schema = stepJsonSchema(step);
    const [described] = Object.values(schema.properties ?? {});
    if (described?.pattern === undefined) continue;
    count++;
    assert(!/\\u\{|\(\?[=!<]/.test(described.pattern), described.pattern);
    for (const validate of Object.values(VALIDATORS)) {
      validate(schema, [{ a: "123456" }]);
    }
  }
  assert(count >= 0.9 * patterns.patterns.length, `${count}`);
});

Deno.test("stepJsonSchema() has a property for a field of any name", () => {
  const { properties } = stepJsonSchema(stepOf({ name: "__proto__" }));
  assertEquals(Object.keys(properties ?? {}), ["__proto__"]);
});
