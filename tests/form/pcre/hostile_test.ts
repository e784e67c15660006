import { assert } from "@std/assert";
import process from "node:process";
import fc from "fast-check";
import {
  compilePcre,
  describePattern,
  htmlPattern,
  portablePattern,
} from "../../../src/form/pcre/mod.ts";
import { fieldPatterns } from "./field_patterns.ts";
import table from "./verdicts.json" with { type: "json" };

const PIECES = [
  "a",
  "b",
  "1",
  " ",
  "\\d",
  "\\w",
  "\\s",
  ".",
  "[ab]",
  "[^a]",
  "\\p{L}",
  "(",
  "(",
  "(?:",
  "(?>",
  "(?=",
  "(?!",
  "(?<=",
  "(?|",
  "(?i)",
  ")",
  ")",
  ")",
  "|",
  "*",
  "+",
  "?",
  "++",
  "*?",
  "{2}",
  "{1,3}",
  "{0,50}",
  "{2,}",
  "{1000}",
  "^",
  "$",
  "\\b",
  "\\1",
  "\\2",
  "[",
  "]",
  "\\",
  "\\Q",
  "\\E",
  "{",
  "}",
  "-",
  ",",
  "\\x{",
  "#",
  "\n",
  "é",
  "\ud83d\ude00",
  "\\R",
  "[[:alpha:]]",
];

/**
 * Says whether something takes less than 50 ms of the processor's time, which
 * passes by no clock while others have the processor. It has four tries, as
 * what the engine does in the background counts as well.
 */
function quick(run: () => void): boolean {
  return [1, 2, 3, 4].some(() => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return user + system < 50_000;
  });
}

function attack(pattern: string, units: readonly string[]): boolean {
  return units.every((unit) =>
    quick(() => {
      const compiled = compilePcre(pattern);
      if (!compiled.ok) return;
      const { test } = compiled;
      // Where every length is judged, one beyond the longest match is the worst.
      const limit = Math.min(
        compiled.limit,
        (describePattern(pattern)?.maxLength ?? 1000) + 1,
      );
      const value = unit === ""
        ? ""
        : unit.repeat(Math.ceil(limit / unit.length)).slice(0, limit);
      test(value);
      test(`${value.slice(0, limit - 1)}!`);
      test(value + value + "!");
    })
  );
}

Deno.test("compilePcre() never throws and never hangs on arbitrary strings", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      (pattern, value) =>
        quick(() => {
          const compiled = compilePcre(pattern);
          if (compiled.ok) compiled.test(value);
        }),
    ),
    { numRuns: 1000 },
  );
});

Deno.test("compilePcre() never throws and never hangs on strings made of metacharacters", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
      fc.array(fc.constantFrom("a", "b", "1", " ", "ab", "\n", "é"), {
        minLength: 1,
        maxLength: 3,
      }),
      (pieces, units) => attack(pieces.join(""), [units.join("")]),
    ),
    { numRuns: 2000 },
  );
});

Deno.test("compilePcre() and test() end soon on every pattern of the table, whatever is repeated", () => {
  for (const { pattern } of table.patterns) {
    assert(
      attack(pattern, [
        "a",
        "ab",
        "1",
        " ",
        "a ",
        "a.",
        "a1 ",
        "\r\n",
        "é",
      ]),
      pattern,
    );
  }
});

Deno.test("compilePcre() ends soon on long and nested patterns", () => {
  for (
    const pattern of [
      "(".repeat(10_000_000),
      "(a".repeat(450),
      "[a".repeat(450),
      "(?:".repeat(49) + "a" + ")*".repeat(49),
      "(?:".repeat(49) + "a" + "){2}".repeat(49),
      "(|".repeat(40) + ")".repeat(40),
      "(|||)".repeat(200),
      "a?".repeat(500),
      "a*".repeat(500),
      "\\pL".repeat(300),
      "[^\\pL]".repeat(125),
      ".".repeat(1000),
      "\\h".repeat(500),
      "(?i)" + "é".repeat(950),
      "(a)".repeat(300),
      "(?<=a)".repeat(150),
      "(?=a)".repeat(200),
      "a{65535}".repeat(100),
      "(?i)".repeat(250),
      "a|".repeat(499),
      "(" + "ab|".repeat(300) + ")*c",
      "(?:" + "[a-z]".repeat(195) + ")+",
      "\\Q" + "a".repeat(995),
      "[" + "aéb\\h".repeat(165) + "]*",
      "\\R".repeat(450),
      "\\x{".repeat(300),
      "(?#".repeat(300),
      "{1,".repeat(300),
      "[[:".repeat(300),
    ]
  ) assert(attack(pattern, ["a", "ab"]), pattern.slice(0, 20));
});

Deno.test("test() ends soon on every pattern of real form fields, whatever is repeated", () => {
  for (const pattern of fieldPatterns()) {
    assert(
      attack(pattern, ["1", "a", "@", "@.", "a@", "/", "1/", "."]),
      pattern,
    );
  }
});

Deno.test("test() ends soon on patterns with many ways to match", () => {
  for (
    const pattern of [
      "^.*.*$",
      "^.*.*.*$",
      ".+@.+\\..+",
      "(a+)+$",
      "(a|a)*b",
      "^(\\w+\\s?)*$",
      "^(a|ab|b)*c$",
      "^([\\w-]+\\.)*[\\w-]+@([\\w-]+\\.)+[a-z]{2,}$",
      "^(?:(?!--).)*$",
      "(.)(.).*\\2.*\\1$",
      "^(.+)\\1+$",
      "^(?>a+)+b",
      "a*a*a*a*b",
      "[ab]*[bc]*[cd]*d",
      ".{0,100}.{0,100}b",
      "^((a{2,3})b?){1,9}$",
      "^(?:(?=.*a).)*$",
      "^(?!(?:.*a){3})",
      "(?m)(?:^a*$\\n)*b",
      "^(\\S+\\s*){1,3}$",
      "^(.*?,){11}P",
      "(?:(?<=aaaaaaaa)a|b)*c",
      "^(([a-z])+.)+[A-Z]([a-z])+$",
      "^" + "(?:||||)".repeat(40) + "(?!)",
      "^" + "(?:||||)".repeat(40) + "(?<!)",
      "^" + "(?:||||)".repeat(40) + "(?>)a",
    ]
  ) {
    assert(
      attack(pattern, ["a", "ab", "aab", "1", " ", "a ", "a.", "@.", "a,"]),
      pattern,
    );
  }
});

Deno.test("describePattern(), htmlPattern() and portablePattern() end soon on long patterns", () => {
  for (
    const pattern of [
      "\\d{" + "1".repeat(80_000),
      "\\p{Lu}".repeat(140),
      "(?i)" + "[ -ӿ]".repeat(190),
      ".".repeat(1000),
      "(?:a?".repeat(150) + ")".repeat(150),
    ]
  ) {
    const isQuick = quick(() => {
      describePattern(pattern);
      htmlPattern(pattern);
      portablePattern(pattern);
    });
    assert(isQuick, pattern.slice(0, 20));
  }
});
