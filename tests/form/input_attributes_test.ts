import { assert, assertEquals, assertFalse } from "@std/assert";
import { inputAttributes } from "../../src/form/mod.ts";
import { fieldOf } from "./setup.ts";

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

Deno.test("inputAttributes() has a pattern that looks anywhere, as PCRE does", () => {
  const { pattern, maxlength } = inputAttributes(fieldOf({ regex: "b|c" }));
  const whole = new RegExp(`^(?:${pattern})$`, "v");
  assert(whole.test("abc"));
  assertFalse(whole.test("aaa"));
  assertEquals(maxlength, undefined);
});

Deno.test("inputAttributes() has no pattern for what it cannot say", () => {
  assertEquals(inputAttributes(fieldOf({ regex: "(?R)" })).pattern, undefined);
  assertEquals(inputAttributes(fieldOf({})).pattern, undefined);
});

Deno.test("inputAttributes() has the type of the field, and text for one that nobody knows", () => {
  const typeOf = (type: string) => inputAttributes(fieldOf({ type })).type;
  assertEquals(
    ["text", "password", "date", "list", "iris-scan"].map(typeOf),
    ["text", "password", "date", undefined, "text"],
  );
});

Deno.test("inputAttributes() shows a keyboard of digits for digits alone", () => {
  const keyboard = (regex: string) =>
    inputAttributes(fieldOf({ regex })).inputmode;
  assertEquals(keyboard("^\\d{8,11}$"), "numeric");
  assertEquals(keyboard("^(?:[0-9]{4}|\\d{6})$"), "numeric");
  // Without its first number, this is no quantifier but text.
  assertEquals(keyboard("^\\d{,3}$"), undefined);
  assertEquals(keyboard("^\\d+[a-z]$"), undefined);
  assertEquals(keyboard("^\\S+$"), undefined);
});

Deno.test("inputAttributes() says what a browser may fill in", () => {
  const completion = (name: string, type: string, label = "") =>
    inputAttributes(fieldOf({ name, type, label })).autocomplete;
  assertEquals(completion("login", "text"), "username");
  assertEquals(completion("x", "text", "Adresse e-mail"), "username");
  assertEquals(completion("password", "password"), "current-password");
  assertEquals(completion("otp", "text"), "one-time-code");
  assertEquals(
    completion("code", "password", "Code reçu par SMS"),
    "one-time-code",
  );
  assertEquals(completion("town", "text", "Ville"), "off");
  assertEquals(completion("login", "date"), "off");
});

Deno.test("inputAttributes() has ids without white space, and different for different names", () => {
  const names = ["a b", "a_b", "a-b", "a\tb", "a_20_b", "é", "\ud800", ""];
  const ids = names.map((name) => inputAttributes(fieldOf({ name }), "f").id);
  assertEquals(new Set(ids).size, names.length);
  for (const id of ids) assert(/^f-[\w]*$/.test(id), id);
});

Deno.test("inputAttributes() allows for characters of two units where there may be some", () => {
  const longest = (regex: string) =>
    inputAttributes(fieldOf({ regex })).maxlength;
  assertEquals(longest("\\A.{1,5}\\z"), 10);
  assertEquals(longest("\\A[0-9]{4}\\z"), 4);
});
