import {
  assert,
  assertEquals,
  assertFalse,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { type CompiledPcre, compilePcre } from "../../../src/form/pcre/mod.ts";

type Accepted = Extract<CompiledPcre, { ok: true }>;

function accepted(pattern: string): Accepted {
  const compiled = compilePcre(pattern);
  assert(compiled.ok, `${pattern} is refused`);
  return compiled;
}

function reason(pattern: string): string {
  const compiled = compilePcre(pattern);
  assertFalse(compiled.ok, `${pattern} is accepted`);
  return compiled.ok ? "" : compiled.reason;
}

const REASONS: readonly [about: string, pattern: string, words: string][] = [
  ["a recursion", "a(?R)?b", "A recursion"],
  ["a subroutine call", "(a)(?1)", "A recursion"],
  ["a conditional group", "(a)?(?(1)b|c)", "condition"],
  ["a callout", "a(?C1)b", "callout"],
  ["a verb", "(*UTF)a", "verb"],
  ["a property", "\\p{L}", "cannot be said in JavaScript"],
  ["an extended grapheme cluster", "\\X", "cannot be said in JavaScript"],
  ["a single code unit", "\\C", "cannot be said in JavaScript"],
  ["a group that is not closed", "(a", "malformed"],
  ["a class that is not closed", "[a", "malformed"],
  ["a quantifier without an item", "*a", "malformed"],
  ["a quantifier with spaces", "a{1, 2}", "malformed"],
  ["a lookbehind", "(?<=a)b", "lookbehind"],
  [
    "a back-reference to a group that may not have matched",
    "(a)?\\1",
    "may not have matched",
  ],
  ["a caseless back-reference", "(?i)(a)\\1", "back-reference is caseless"],
  ["caseless letters beyond U+017F", "(?i)Ω", "beyond U+017F"],
  ["a lone surrogate", "a\ud800", "malformed"],
  ["a pattern of 10 million parentheses", "(".repeat(10_000_000), "too long"],
  ["450 nested groups", "(".repeat(450) + ")".repeat(450), "too long"],
  ["nested unbounded repetitions", "(a+)+$", "too long"],
  ["overlapping unbounded repetitions", "\\d+\\d+", "too long"],
  ["ambiguous alternatives in a repetition", "(a|aa)*b", "too long"],
  ["multiplied bounded repetitions", "(a{1,100}){1,100}", "too long"],
  ["a blow-up in a lookahead", "^(?=(a+)+b)a", "too long"],
  [
    "escapes that versions wrongly take for distinct",
    "\\S*\\h",
    "differ between versions",
  ],
  [
    "a lookahead at the start that versions mistake",
    "(?=a)b??(a|ab)",
    "differs between versions",
  ],
];

for (const [about, pattern, words] of REASONS) {
  Deno.test(`compilePcre() refuses ${about} with its reason`, () => {
    const said = reason(pattern);
    assertStringIncludes(said, words);
    assertMatch(said, /^[A-Z].*[^.]$/);
  });
}

Deno.test("compilePcre() says the source of a form pattern", () => {
  assertEquals(accepted("^\\d{8,11}\\z").source, "^[0-9]{8,11}$");
  assertEquals(accepted("(?i)^a\\z").source, "^[aA]$");
  assertEquals(accepted("^(a)(b)\\1\\z").source, "^(?<g2>a)(?<g5>b)\\k<g2>$");
});

Deno.test("compilePcre() lets a dollar match before a final newline as PCRE2 does", () => {
  const { test } = accepted("^a$");
  assertEquals([test("a"), test("a\n"), test("a\n\n")], [true, true, false]);
});

Deno.test("compilePcre() takes {,3} as text", () => {
  const { test } = accepted("^a{,3}$");
  assertEquals([test("a{,3}"), test("aa")], [true, false]);
});

Deno.test("compilePcre() gives the greatest length of a value that is anchored at both ends", () => {
  const lengths = ([
    ["^\\d{8,11}\\z", 11],
    ["^\\d{8,11}$", 12],
    ["\\A(?:ab|c)\\z", 2],
    ["^a$|^bcd$", 4],
    ["^(ab?)\\1\\z", 4],
    ["^\u{1f600}{2}\\z", 2],
    ["^a+$", null],
    ["^a", null],
    ["a$", null],
    ["^a|b$", null],
    ["^(?:a|b$)", null],
    ["^a\\$", null],
    ["(?m)^a$", null],
  ] as const).map((
    [pattern, length],
  ) => [pattern, accepted(pattern).maxLength, length]);
  for (const [pattern, actual, expected] of lengths) {
    assertEquals(actual, expected, `${pattern}`);
  }
});

Deno.test("test() gives undefined for a value beyond the limit or with a lone surrogate", () => {
  const { test, limit } = accepted("^\\d+$");
  assertEquals(test("1".repeat(limit)), true);
  assertEquals(test("1".repeat(limit + 1)), undefined);
  assertEquals(test("1\ud800"), undefined);
  assertEquals(test("\udc00"), undefined);
});

Deno.test("test() never finds a match in the middle of a surrogate pair", () => {
  assertEquals(accepted("(?!^)\\B(?!$)").test("\u{1f600}"), false);
  assertEquals(accepted("(?s)(?!^)(?=.)\\B").test("\u{1f600}"), false);
});

Deno.test("compilePcre() accepts ordinary patterns with a limit that leaves room", () => {
  for (
    const pattern of [
      "^\\d{8,11}$",
      "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$",
      "^\\s*\\d+\\s*$",
      "^(0[1-9]|[12]\\d|3[01])/(0[1-9]|1[0-2])/\\d{4}$",
      "^\\S+$",
      "^.{6,}$",
      "(?i)^[a-z]{3}\\d+$",
      "^[A-Z]{2}\\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?$",
      "^(?=.*[A-Z])(?=.*\\d)(?=.*[^\\w\\s]).{8,64}$",
      "^([\\w-]+\\.)*[\\w-]+@[a-z]+$",
    ]
  ) assert(accepted(pattern).limit >= 1000, pattern);
});
