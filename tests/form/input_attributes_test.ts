import { assert, assertEquals, assertFalse } from "@std/assert";
import process from "node:process";
import { inputAttributes, validateStep } from "../../src/form/mod.ts";
import { fieldOf, stepOf } from "./setup.ts";

Deno.test("inputAttributes() has everything that a control needs", () => {
  const field = fieldOf({
    name: "login",
    label: "Identifiant",
    required: true,
    description: "Huit chiffres",
    regex: "\\A\\d{8,11}\\z",
  });
  const { pattern, ...attributes } = inputAttributes(field);
  assertEquals(attributes, {
    id: "field-login",
    name: "login",
    type: "text",
    required: true,
    maxlength: 11,
    autocomplete: "username",
    inputmode: "numeric",
    spellcheck: "false",
    value: undefined,
    "aria-labelledby": "field-login-label",
    "aria-describedby": "field-login-description",
  });
  assert(pattern);
  // As HTML reads it.
  const whole = new RegExp(`^(?:${pattern})$`, "v");
  assert(whole.test("12345678"));
  assertFalse(whole.test("1234567"));
  assertFalse(whole.test("x12345678"));
});

/** Says what HTML says of a value, in both ways to compile a pattern. */
function isTaken(regex: string, value: string): boolean {
  const { pattern = "" } = inputAttributes(fieldOf({ regex }));
  const [byNew, byOld] = ["v", "u"].map((flag) =>
    new RegExp(`^(?:${pattern})$`, flag).test(value)
  );
  assertEquals(byNew, byOld);
  return byNew === true;
}

Deno.test("inputAttributes() has a pattern for the whole value, as validateStep() judges it", () => {
  const values = [
    "",
    "b",
    "c",
    "abc",
    "1234",
    "123456",
    "1234567",
    "a\u00e9",
    "😀",
  ];
  const regexes = [
    "\\d{6}",
    "^\\d{6}$",
    "b|c",
    "^b|c$",
    "(b|c)",
    ".{4,32}",
    "^(\\d{6}|)$",
    "[[:digit:]]{4}",
    "(?i)[A-C]+",
    "\\S{3,}",
  ];
  for (const regex of regexes) {
    const step = stepOf({ name: "a", regex });
    for (const a of values) {
      // Nothing has a format by then.
      if (a === "") continue;
      const { ok } = validateStep(step, { a });
      assertEquals(isTaken(regex, a), ok, `${regex} ${a}`);
    }
  }
});

Deno.test("inputAttributes() has no pattern for what it cannot say", () => {
  assertEquals(inputAttributes(fieldOf({ regex: "(?R)" })).pattern, undefined);
  assertEquals(inputAttributes(fieldOf({})).pattern, undefined);
});

Deno.test("inputAttributes() has the type of the field, and text for an unknown type", () => {
  const typeOf = (type: string) => inputAttributes(fieldOf({ type })).type;
  assertEquals(
    ["text", "password", "date", "list", "iris-scan"].map(typeOf),
    ["text", "password", "date", undefined, "text"],
  );
});

Deno.test("inputAttributes() shows a keyboard of digits for digits alone", () => {
  const keyboard = (regex: string) =>
    inputAttributes(fieldOf({ regex })).inputmode;
  for (
    const regex of [
      "^\\d{8,11}$",
      "\\d{6}",
      "[[:digit:]]{9}",
      "^(?:[0-9]{4}|\\d{6})$",
      "^(\\d{6}|)$",
    ]
  ) assertEquals(keyboard(regex), "numeric", regex);
  for (const regex of ["^\\d+[a-z]$", "^\\S+$", "\\d|x", "^\\d|\\d$", ""]) {
    assertEquals(keyboard(regex), undefined, regex);
  }
  assertEquals(
    inputAttributes(fieldOf({ type: "number" })).inputmode,
    "decimal",
  );
});

Deno.test("inputAttributes() has the length that a control can hold, and never a smaller one", () => {
  const longest = (regex: string) =>
    inputAttributes(fieldOf({ regex })).maxlength;
  assertEquals(longest("^[0-9]{6}$"), 6);
  assertEquals(longest("^\\d{11}$"), 11);
  assertEquals(longest("\\d{6}"), 6);
  assertEquals(longest("[a-zA-Z0-9]{4,32}"), 32);
  assertEquals(longest("[[:digit:]]{9}"), 9);
  // HTML counts UTF-16 units, of which a character may have two.
  assertEquals(longest(".{4,32}"), 64);
  assertEquals(longest("^\\d+$"), undefined);
  // The anchors are at the two ends, and so are the alternatives open.
  assertEquals(longest("\\d{8}|x"), undefined);
});

Deno.test("inputAttributes() takes no time over the pattern of a server", () => {
  const hostile = [
    `\\d{${"1".repeat(80_000)}`,
    "(".repeat(80_000),
    "[".repeat(80_000),
    "\\d{1}".repeat(20_000),
    "(a+)+".repeat(10_000),
  ];
  for (const regex of hostile) {
    const field = fieldOf({ regex, name: regex, label: regex });
    const start = process.cpuUsage();
    inputAttributes(field);
    const { user } = process.cpuUsage(start);
    assert(user < 100_000, `${user} µs for ${regex.slice(0, 20)}`);
  }
});

Deno.test("inputAttributes() fills in what the server says", () => {
  const values = [{ label: "A", value: "a" }, { label: "B", value: "b" }];
  const list = fieldOf({ type: "list", values, value: "b" });
  assertEquals(inputAttributes(list).value, "b");
  assertEquals(inputAttributes(fieldOf({ value: null })).value, undefined);
});

Deno.test("inputAttributes() does not show a hidden field", () => {
  const { type, required, value, pattern, autocomplete } = inputAttributes(
    fieldOf({
      type: "hidden",
      name: "login",
      required: true,
      regex: "^x$",
      value: "75",
    }),
  );
  assertEquals([type, required, value, pattern, autocomplete], [
    "hidden",
    false,
    "75",
    undefined,
    "off",
  ]);
});

Deno.test("inputAttributes() shows a hidden field as text where somebody has to fill it in", () => {
  assertEquals(inputAttributes(fieldOf({ type: "hidden" })).type, "text");
});

Deno.test("inputAttributes() has ids without white space, and different for different names", () => {
  const names = ["a b", "a_b", "a-b", "a\tb", "a_20_b", "é", "\ud800", ""];
  const ids = names.map((name) => inputAttributes(fieldOf({ name }), "f").id);
  assertEquals(new Set(ids).size, names.length);
  for (const id of ids) assert(/^f-[\w]*$/.test(id), id);
});
