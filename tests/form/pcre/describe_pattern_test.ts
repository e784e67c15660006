import { assertEquals } from "@std/assert";
import { describePattern } from "../../../src/form/pcre/mod.ts";

const LENGTHS = {
  "^[0-9]{6}$": 6,
  "^\\d{11}$": 11,
  "^\\w{4,32}$": 32,
  "^[[:digit:]]{9}$": 9,
  "^\\d{8,11}\\z": 11,
  "^(\\d{6}|)$": 6,
  "\\A(?:ab|c)\\z": 2,
  "^a$|^bcd$": 3,
  "^(ab?)\\1\\z": 4,
  "^\u{1f600}{2}\\z": 2,
  "^$": 0,
  "^(?=.{8}$)\\d{1,9}$": 9,
  "^\\d{10}[a-zA-Z0-9]?$": 11,
  "^a+$": undefined,
  "^a": undefined,
  "a$": undefined,
  "^a|b$": undefined,
  "^(?:a|b$)": undefined,
  "^a\\$": undefined,
  "(?m)^a$": undefined,
  "^a$\\n": undefined,
};

for (const [pattern, maxLength] of Object.entries(LENGTHS)) {
  Deno.test(`describePattern() says that ${pattern} takes ${maxLength ?? "any number of"} characters at most`, () => {
    assertEquals(describePattern(pattern)?.maxLength, maxLength);
  });
}

Deno.test("describePattern() counts units where characters may have two", () => {
  const units = ["^[0-9]{6}$", "^.{4,32}$", "^[é-ü]{3}.$", "^(.)\\1$"].map((
    pattern,
  ) => describePattern(pattern)?.maxUnits);
  assertEquals(units, [6, 64, 5, 4]);
});

Deno.test("describePattern() gives the least number of characters", () => {
  const lengths = ["^\\d{4,32}$", "a|bc", "^(\\d{6}|)$", "^(ab)\\1$"].map((
    pattern,
  ) => describePattern(pattern)?.minLength);
  assertEquals(lengths, [4, 1, 0, 4]);
});

Deno.test("describePattern() tells whether only digits match", () => {
  const numeric = [
    "^[0-9]{6}$",
    "^\\d+$",
    "^[[:digit:]]{9}$",
    "^(\\d{6}|)$",
    "^(?:[1-3]|\\x{34})$",
  ];
  const others = ["^\\d", "\\d+$", "^\\d\\w$", "^$", "^\\d+-$", "^(?=\\d)a$"];
  for (const pattern of numeric) {
    assertEquals(describePattern(pattern)?.isNumeric, true, pattern);
  }
  for (const pattern of others) {
    assertEquals(describePattern(pattern)?.isNumeric, false, pattern);
  }
});

Deno.test("describePattern() says nothing of a pattern that cannot be read, however long", () => {
  assertEquals(describePattern("(a"), undefined);
  assertEquals(describePattern("\\d{" + "1".repeat(80_000)), undefined);
});
