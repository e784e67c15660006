import { assertEquals, assertFalse } from "@std/assert";
import { htmlPattern, portablePattern } from "../../../src/form/pcre/mod.ts";

Deno.test("portablePattern() writes plain patterns plainly", () => {
  const written = {
    "^[0-9]{6}$": "^[0-9]{6}$",
    "^[[:xdigit:]]\\z": "[^\\x00-\\x7f]|^[0-9A-Fa-f]$",
    "(?i)^ab": "^[Aa][Bb]",
    "^(é|)$": "^(?:\\xe9|)$",
    ".": "[^\\n]",
    "(?s).": "[\\s\\S]",
    "a{2,}?": "a{2,}?",
    "\\x{1f600}": "\u{1f600}",
    "^\\R$": undefined,
  };
  for (const [pattern, source] of Object.entries(written)) {
    assertEquals(portablePattern(pattern), source, pattern);
  }
});

Deno.test("portablePattern() gives up on what only some engines have", () => {
  for (
    const pattern of [
      "^(?=a)a",
      "(?<=a)b",
      "(a)\\1",
      "^(?>a|b)+",
      "a++",
      "(?m)^a",
      "\\B",
      "a{1001}",
      "(?:a{40}){40}",
      "(a",
    ]
  ) assertEquals(portablePattern(pattern), undefined, pattern);
});

Deno.test("htmlPattern() is about the whole value, and searches where PCRE2 does", () => {
  const written = {
    "^[0-9]{6}$": "^[0-9]{6}$",
    "^a$|^b$": "^a$|^b$",
    "(a": undefined,
  };
  for (const [pattern, source] of Object.entries(written)) {
    assertEquals(htmlPattern(pattern), source, pattern);
  }
  const attribute = RegExp(`^(?:${htmlPattern("b")})$`, "v");
  assertEquals([attribute.test("abc"), attribute.test("ac")], [true, false]);
});

Deno.test("htmlPattern() lets pass what is too long to be judged", () => {
  const attribute = RegExp(`^(?:${htmlPattern("^[0-9]+$")})$`, "v");
  assertEquals(
    ["1", "a", "a".repeat(1001)].map((value) => attribute.test(value)),
    [
      true,
      false,
      true,
    ],
  );
});

Deno.test("htmlPattern() and portablePattern() write no empty complement, which some engines get wrong", () => {
  for (const pattern of ["(?s)^a.*z$", "[\\s\\S]", "[\\d\\D]"]) {
    assertFalse(htmlPattern(pattern)?.includes("[^]"));
    assertFalse(portablePattern(pattern)?.includes("[^]"));
  }
});
