import { assert, assertEquals } from "@std/assert";
import {
  compilePcre,
  describePattern,
  htmlPattern,
  portablePattern,
} from "../../../src/form/pcre/mod.ts";
import table from "./verdicts.json" with { type: "json" };

const ROWS = table.patterns.map(({ list, ...row }) => ({
  ...row,
  subjects: table.subjects[list] ?? [],
}));

type Row = (typeof ROWS)[number];

function isRejected(verdicts: string): boolean {
  return verdicts.startsWith("error");
}

/** Gives a verdict, unless the pattern was rejected or the engine gave up. */
function verdictAt(verdicts: string, index: number): boolean | undefined {
  const digit = isRejected(verdicts) ? "?" : verdicts[index];
  return digit === "?" ? undefined : digit === "1";
}

/** Goes through the subjects of all patterns that are compiled. */
function* compiledSubjects() {
  for (const row of ROWS) {
    const compiled = compilePcre(row.pattern);
    if (!compiled.ok) continue;
    for (const [index, subject] of row.subjects.entries()) {
      const verdict = compiled.test(subject);
      yield { ...row, subject, index, verdict };
    }
  }
}

function patternsThat(isSo: (row: Row) => boolean): string[] {
  return ROWS.filter(isSo).map(({ pattern }) => pattern);
}

Deno.test("the table has at least 2,252 patterns with at least 8 subjects each", () => {
  assert(ROWS.length >= 2_252, `${ROWS.length}`);
  for (const { pattern, subjects } of ROWS) {
    assert(subjects.length >= 8, pattern);
  }
});

Deno.test("the table has verdicts of two versions of PCRE2 that disagree", () => {
  const [earlier = "", later = ""] = table.engines;
  assert(earlier.startsWith("PCRE2 version 10.42"), earlier);
  assert(later.startsWith("PCRE2 version 10.44"), later);
  const row = ROWS.find(({ pattern }) => pattern === "^a{,3}$");
  assert(row && row.earlier !== row.later);
});

Deno.test("compilePcre() gives no verdict that either version contradicts", () => {
  const wrong: unknown[] = [];
  for (const found of compiledSubjects()) {
    const { pattern, subject, index, verdict } = found;
    if (verdict === undefined) continue;
    for (const verdicts of [found.earlier, found.later]) {
      const right: boolean = verdictAt(verdicts, index) ?? verdict;
      if (verdict !== right) wrong.push({ pattern, subject, right });
    }
  }
  assertEquals(wrong, []);
});

Deno.test("compilePcre() takes at least 1,600 patterns of the table", () => {
  const taken = patternsThat(({ pattern }) => compilePcre(pattern).ok);
  assert(taken.length >= 1_600, `${taken.length}`);
});

Deno.test("compilePcre() refuses every pattern that either version rejects", () => {
  assertEquals(
    patternsThat(({ pattern, earlier, later }) =>
      (isRejected(earlier) || isRejected(later)) && compilePcre(pattern).ok
    ),
    [],
  );
});

Deno.test("compilePcre() calls no pattern malformed that PCRE2 takes", () => {
  assertEquals(
    patternsThat(({ pattern, earlier }) => {
      const compiled = compilePcre(pattern);
      return !compiled.ok && compiled.kind === "malformed" &&
        !isRejected(earlier);
    }),
    [],
  );
});

Deno.test("htmlPattern() has the same verdicts under the flag v, and lets pass what is not judged", () => {
  for (const { pattern, subject, verdict } of compiledSubjects()) {
    // No value of an input has a newline.
    if (subject.includes("\n")) continue;
    const attribute = RegExp(`^(?:${htmlPattern(pattern)})$`, "v");
    const label = JSON.stringify({ pattern, subject });
    assertEquals(attribute.test(subject), verdict ?? true, label);
  }
});

Deno.test("portablePattern() has the same verdicts under the flags u and v, and lets pass what is not judged", () => {
  for (const { pattern, subject, verdict } of compiledSubjects()) {
    const portable = portablePattern(pattern);
    // Engines disagree on a dollar before a final newline.
    if (portable === undefined || subject.endsWith("\n")) continue;
    const label = JSON.stringify({ pattern, subject });
    assertEquals(RegExp(portable, "u").test(subject), verdict ?? true, label);
    assertEquals(RegExp(portable, "v").test(subject), verdict ?? true, label);
  }
});

Deno.test("describePattern() has bounds that hold for every subject that matches", () => {
  for (const { pattern, subject, verdict } of compiledSubjects()) {
    if (verdict !== true) continue;
    const facts = describePattern(pattern);
    const label = JSON.stringify({ pattern, subject, facts });
    assert(facts, label);
    const { minLength, maxLength, maxUnits, isNumeric } = facts;
    const line = subject.replace(/\n$/, "");
    assert([...subject].length >= minLength, label);
    assert([...line].length <= (maxLength ?? Infinity), label);
    assert(line.length <= (maxUnits ?? Infinity), label);
    assert(!isNumeric || /^[0-9]*$/.test(line), label);
  }
});
