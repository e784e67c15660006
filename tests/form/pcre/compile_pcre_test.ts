import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { type CompiledPcre, compilePcre } from "../../../src/form/pcre/mod.ts";
import { fieldPatterns } from "./field_patterns.ts";

type Accepted = Extract<CompiledPcre, { ok: true }>;
type Refused = Extract<CompiledPcre, { ok: false }>;

function accepted(pattern: string): Accepted {
  const compiled = compilePcre(pattern);
  assert(compiled.ok, `${pattern} is refused`);
  return compiled;
}

function refused(pattern: string): Refused {
  const compiled = compilePcre(pattern);
  if (compiled.ok) throw new Error(`${pattern} is accepted`);
  return compiled;
}

const MALFORMED = {
  "a group that is not closed": "(a",
  "a group that is not opened": "a)",
  "a class that is not closed": "[a",
  "a quantifier without an item": "*a",
  "a quantifier on an assertion": "^*",
  "a quantifier with its numbers out of order": "a{3,1}",
  "a range that is out of order": "[b-a]",
  "an escape that PCRE2 does not have": "\\i",
  "a POSIX class outside of brackets": "[:alpha:]",
  "an escaped colon that ends one all the same": "[:\\:]",
  "an escaped dot that ends one all the same": "[.\\.]",
  "an escaped equals sign that ends one all the same": "[=\\=]",
  "an unknown POSIX class": "[[:foo:]]",
  "a lone surrogate": "a\ud800",
};

for (const [about, pattern] of Object.entries(MALFORMED)) {
  Deno.test(`compilePcre() calls ${about} malformed`, () => {
    const { kind, reason } = refused(pattern);
    assertEquals(kind, "malformed");
    assertMatch(reason, /^The pattern is .*[^.]$/);
  });
}

type Unsupported = { about: string; pattern: string; words: string };

const UNSUPPORTED: readonly Unsupported[] = [
  { about: "a recursion", pattern: "a(?R)?b", words: "near offset 1" },
  { about: "a condition", pattern: "(a)?(?(1)b|c)", words: "near offset 4" },
  { about: "a verb", pattern: "(*UTF)a", words: "near offset 0" },
  { about: "a grapheme cluster", pattern: "\\X", words: "unsupported" },
  { about: "a newline of any sort", pattern: "a\\R", words: "unsupported" },
  { about: "a reset of the start", pattern: "a\\Kb", words: "unsupported" },
  { about: "a script", pattern: "\\p{Greek}", words: "unsupported" },
  {
    about: "a back-reference to a group that may not have matched",
    pattern: "(a)?\\1",
    words: "may not have matched",
  },
  {
    about: "a back-reference into a part that may be left out",
    pattern: "(?:(a)b)*\\1",
    words: "may not have matched",
  },
  {
    about: "a back-reference to a group of one of two alternatives",
    pattern: "(?:a|(b))\\1",
    words: "may not have matched",
  },
  {
    about: "a back-reference to a group of the alternative before",
    pattern: "(?:(a)|b\\1)",
    words: "may not have matched",
  },
  {
    about: "a caseless back-reference",
    pattern: "(?i)(a)\\1",
    words: "back-reference is caseless",
  },
  {
    about: "a quantifier without its minimum",
    pattern: ".{,32}",
    words: "without its minimum differs between versions",
  },
  {
    about: "a quantifier with spaces",
    pattern: "a{1, 2}",
    words: "with spaces differs between versions",
  },
  {
    about: "\\x without digits",
    pattern: "\\x",
    words: "without digits differs between versions",
  },
  {
    about: "a direction mark under (?x)",
    pattern: "(?x)a\u200eb",
    words: "direction mark under (?x) differs between versions",
  },
  {
    about: "a case that versions of Unicode disagree on",
    pattern: "(?i)\u0390",
    words: "case of these characters differs between versions",
  },
  {
    about: "upper case without regard to case",
    pattern: "(?i)\\p{Lu}",
    words: "case under (?i) differs between versions",
  },
  {
    about: "a look-behind of several lengths",
    pattern: "(?<=a(?:b|cd))e",
    words: "look-behind of several lengths differs between versions",
  },
  {
    about: "a look-ahead without ^ at the start",
    pattern: "(?=a)b??(a|ab)",
    words: "without ^ at the start differs between versions",
  },
  {
    about: "escapes that versions wrongly take for distinct",
    pattern: "\\S*\\h",
    words: "differs between versions",
  },
  {
    about: "a repetition of what may be empty",
    pattern: "(a*)*",
    words: "may be empty differs between versions",
  },
  {
    about: "a group that is repeated too often",
    pattern: "(a){9999}",
    words: "too large for PCRE2",
  },
  {
    about: "a group with a class that is repeated too often",
    pattern: "([0-5]\\d){2234}",
    words: "too large for PCRE2",
  },
  {
    about: "nested groups whose sizes multiply",
    pattern: "(?:(?:a){99}){99}",
    words: "too large for PCRE2",
  },
  {
    about: "10 million parentheses",
    pattern: "(".repeat(10_000_000),
    words: "more than 1000 units or 200 groups",
  },
  {
    about: "450 nested groups",
    pattern: "(".repeat(450) + ")".repeat(450),
    words: "more than 1000 units or 200 groups",
  },
  {
    about: "nested unbounded repetitions",
    pattern: "(a+)+$",
    words: "too long",
  },
  {
    about: "ambiguous alternatives in a repetition",
    pattern: "(a|aa)*b",
    words: "too long",
  },
  {
    about: "a blow-up in a look-ahead",
    pattern: "^(?=(a+)+b)a",
    words: "too long",
  },
];

for (const { about, pattern, words } of UNSUPPORTED) {
  Deno.test(`compilePcre() calls ${about} unsupported, with a reason`, () => {
    const { kind, reason } = refused(pattern);
    assertEquals(kind, "unsupported");
    assertStringIncludes(reason, words);
    assertMatch(reason, /^[A-Z\\].*[^.]$/);
  });
}

Deno.test("compilePcre() takes at least 97 % of the patterns of real form fields, and refuses {,n} alone", () => {
  const patterns = fieldPatterns();
  const others = patterns.filter((pattern) => !compilePcre(pattern).ok);
  assert(others.length <= 0.03 * patterns.length);
  assertEquals(others, ["^.{,32}$"]);
});

Deno.test("compilePcre() judges real form fields up to 128 units at least", () => {
  for (const pattern of fieldPatterns()) {
    const compiled = compilePcre(pattern);
    assert(!compiled.ok || compiled.limit >= 128, pattern);
  }
});

Deno.test("compilePcre() takes 1,000 units and 200 groups, and refuses more with a reason", () => {
  for (const [part, most] of [["a", 1_000], ["(a)", 200]] as const) {
    assertEquals(compilePcre(part.repeat(most)).ok, true);
    const more = compilePcre(part.repeat(most + 1));
    assertEquals(
      more.ok || more.reason,
      "The pattern has more than 1000 units or 200 groups",
    );
  }
});

Deno.test("test() lets a dollar match before a final newline as PCRE2 does", () => {
  const { test } = accepted("^a$");
  assertEquals([test("a"), test("a\n"), test("a\n\n")], [true, true, false]);
});

Deno.test("test() gives an optional group that may be empty its verdicts", () => {
  const { test } = accepted("^(a*)?b$");
  assertEquals([test("aab"), test("b"), test("ba")], [true, true, false]);
});

Deno.test("test() numbers groups as PCRE2 does, in alternatives that share numbers as well", () => {
  const values = ["abdd", "acc", "add", "bcc", "bcdd", "cdd"];
  const matching = (pattern: string) => values.filter(accepted(pattern).test);
  assertEquals(matching("^(?|(a)(b)|(c))(d)\\3$"), ["abdd", "cdd"]);
  assertEquals(matching("^(?|(a)|(b)(c))(d)\\3$"), ["add", "bcdd"]);
  assertEquals(matching("^(?:(a)|(b))(c)\\3$"), ["acc", "bcc"]);
});

Deno.test("test() refers back to the last of the rounds of a repeated group", () => {
  const values = ["aa", "abb", "acbcb", "acbca", "bcb"];
  const matching = (pattern: string) => values.filter(accepted(pattern).test);
  assertEquals(matching("^(a|b)+\\1$"), ["aa", "abb"]);
  assertEquals(matching("^(?:([ab])c)+\\1$"), ["acbcb", "bcb"]);
});

Deno.test("test() looks behind", () => {
  const { test } = accepted("(?<=€)\\x{31}|(?<!€)2");
  assertEquals([test("€1"), test("$1"), test("€2"), test("2")], [
    true,
    false,
    false,
    true,
  ]);
});

Deno.test("test() ignores the case of Greek and Cyrillic letters", () => {
  const { test } = accepted("(?i)^σ+в$");
  assertEquals([test("ΣςσВ"), test("σβ")], [true, false]);
});

Deno.test("test() knows the letters of Europe, and leaves others to the server", () => {
  const { test } = accepted("^\\p{Lu}\\p{Ll}+$");
  assertEquals(["Évêque", "Москва", "évêque", "漢字"].map(test), [
    true,
    true,
    false,
    undefined,
  ]);
});

Deno.test("test() leaves a value beyond ASCII to the server where settings of PCRE2 disagree", () => {
  for (const part of ["\\w", "\\d", "\\s", "\\W", "[[:alpha:]]", ".\\b"]) {
    assertEquals(accepted(`^${part}$`).test("é"), undefined, part);
  }
  assertEquals(accepted("^[0-9]$").test("é"), false);
});

Deno.test("test() gives undefined beyond the limit, and for text that is not Unicode", () => {
  const { test, limit } = accepted("^[0-9]+$");
  assertEquals(limit, 1000);
  assertEquals(test("1".repeat(limit)), true);
  assertEquals(test("1".repeat(limit + 1)), undefined);
  assertEquals(test("1\ud800"), undefined);
  assertEquals(test("\udc00"), undefined);
});

Deno.test("test() judges a value of any length where a pattern says how long it is", () => {
  const { test, limit } = accepted("^[0-9]{6}$");
  assertEquals(limit, Infinity);
  assertEquals(test("123456"), true);
  assertEquals(test("1".repeat(1_000_000)), false);
  assertEquals(accepted("^.{2}$").test("\u{1f600}\u{1f600}"), true);
});

Deno.test("limit is lower the more ways a pattern has to match", () => {
  const limits = ["^.*.*$", "^.*.*.*$", "^.*.*.*.*$"].map((pattern) =>
    accepted(pattern).limit
  );
  assertEquals(limits, [1000, 128, 32]);
});

Deno.test("test() never finds a match in the middle of a surrogate pair", () => {
  assertEquals(accepted("(?!^)(?<!a)(?!$)").test("\u{1f600}"), false);
});

Deno.test("compilePcre() judges ordinary patterns up to 1,000 units", () => {
  for (
    const pattern of [
      "^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}$",
      "^\\s*\\d+\\s*$",
      "^(0[1-9]|[12]\\d|3[01])/(0[1-9]|1[0-2])/\\d{4}$",
      "^\\S+$",
      "^.{6,}$",
      "(?i)^[a-z]{3}\\d+$",
      "^[A-Z]{2}\\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?$",
      "^(?=.*[A-Z])(?=.*\\d)(?=.*[^\\w\\s]).{8,64}$",
      "^[a-z]+(?: [a-z]+)*$",
    ]
  ) assert(accepted(pattern).limit >= 1000, pattern);
});
