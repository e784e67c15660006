import { assertEquals } from "@std/assert";
import { inputAttributes, inputProps } from "../../src/form/mod.ts";
import { fieldOf } from "./setup.ts";

Deno.test("inputProps() says what inputAttributes() says, as React spells it", () => {
  const spelling: Readonly<Record<string, string>> = {
    maxlength: "maxLength",
    autocomplete: "autoComplete",
    inputmode: "inputMode",
    spellcheck: "spellCheck",
    value: "defaultValue",
  };
  for (
    const field of [
      fieldOf({ regex: "^\\d{6}$", required: true }),
      fieldOf({ type: "list", value: "a", description: "Choose" }),
      fieldOf({ type: "hidden", value: "75" }),
    ]
  ) {
    const respelled = Object.entries(inputAttributes(field, "f")).map(
      ([name, value]) => [spelling[name] ?? name, value],
    );
    assertEquals(inputProps(field, "f"), Object.fromEntries(respelled));
  }
});
