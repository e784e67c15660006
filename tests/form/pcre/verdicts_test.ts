import { assert, assertEquals } from "@std/assert";
import { compilePcre } from "../../../src/form/pcre/mod.ts";
import refused from "./refused.json" with { type: "json" };
import table from "./verdicts.json" with { type: "json" };

type Row = { pattern: string; subjects: readonly string[]; verdicts: string };

const ROWS: readonly Row[] = table.patterns.map((
  [pattern, list, verdicts],
) => ({
  pattern: String(pattern),
  subjects: table.subjects[Number(list)] ?? [],
  verdicts: String(verdicts),
}));

const rejects = (row: Row) => row.verdicts.startsWith("error");

Deno.test("the table has at least 450 patterns with at least 8 subjects each", () => {
  assert(ROWS.length >= 450, `${ROWS.length}`);
  for (const { pattern, subjects } of ROWS) {
    assert(subjects.length >= 8, pattern);
  }
});

Deno.test("compilePcre() accepts at least 400 patterns of the table", () => {
  const accepted = ROWS.filter(({ pattern }) => compilePcre(pattern).ok).length;
  assert(accepted >= 400, `${accepted}`);
});

Deno.test("compilePcre() gives the verdicts of PCRE2 on every subject", () => {
  const wrong: unknown[] = [];
  for (const row of ROWS) {
    const compiled = compilePcre(row.pattern);
    if (!compiled.ok || rejects(row)) continue;
    row.subjects.forEach((subject, i) => {
      const said = row.verdicts[i] === "1";
      const verdict = compiled.test(subject);
      if (verdict !== said) wrong.push([row.pattern, subject, said]);
    });
  }
  assertEquals(wrong, []);
});

Deno.test("compilePcre() gives a source and flags with the same verdicts, also under the flag v", () => {
  for (const { pattern, subjects } of ROWS) {
    const compiled = compilePcre(pattern);
    if (!compiled.ok) continue;
    assertEquals(compiled.flags, "u", pattern);
    const same = new RegExp(compiled.source, compiled.flags);
    const sets = new RegExp(compiled.source, "v");
    for (const subject of subjects) {
      if (compiled.test(subject) === undefined) continue;
      assertEquals(same.test(subject), compiled.test(subject), pattern);
      assertEquals(sets.test(subject), compiled.test(subject), pattern);
    }
  }
});

Deno.test("compilePcre() gives a maxLength that no matching subject exceeds", () => {
  for (const { pattern, subjects } of ROWS) {
    const compiled = compilePcre(pattern);
    if (!compiled.ok || compiled.maxLength === null) continue;
    for (const subject of subjects) {
      if ([...subject].length > compiled.maxLength) {
        assertEquals(compiled.test(subject), false, `${pattern} ${subject}`);
      }
    }
  }
});

Deno.test("compilePcre() refuses every pattern that PCRE2 rejects", () => {
  const leaks = ROWS.filter((row) =>
    rejects(row) && compilePcre(row.pattern).ok
  );
  assertEquals(leaks.map(({ pattern }) => pattern), []);
});

Deno.test("compilePcre() refuses the listed patterns, each with its reason, and no others", () => {
  const now = ROWS.flatMap(({ pattern }) => {
    const compiled = compilePcre(pattern);
    return compiled.ok ? [] : [[pattern, compiled.reason]];
  });
  assertEquals(now, refused);
});
