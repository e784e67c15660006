import { decodeConnectorField } from "@connectors/powens";
import { compilePcre, inputAttributes } from "@connectors/powens/form";
import { assert } from "../assert.ts";
import type { PureCase } from "../case.ts";

/** A pattern, and values that it takes and refuses. */
interface Example {
  pattern: string;
  taken: string[];
  refused: string[];
}

// Some engines lost the complement of nothing under the flag v, others know
// neither look-behind nor the newest letters. In these, a search judges the
// whole value.
const EXAMPLES: Example[] = [
  { pattern: "^\\d{6}$", taken: ["123456"], refused: ["1234567", "12345"] },
  { pattern: "(?s)^a.*z$", taken: ["a1z", "az"], refused: ["a1", "1z"] },
  { pattern: "^[^\\s@]+@[a-z.-]+$", taken: ["a@b.c"], refused: ["a@b@c"] },
  { pattern: "^(?=.*\\d)\\w{4,}$", taken: ["abc1"], refused: ["abcd", "a1"] },
  { pattern: "^(a+)\\1$", taken: ["aa", "aaaa"], refused: ["aaa"] },
  { pattern: "^(?>a+|b)c$", taken: ["aac", "bc"], refused: ["c"] },
  { pattern: "(?i)^σя$", taken: ["ςЯ", "Σя"], refused: ["sя"] },
  { pattern: "^\\p{Lu}\\p{Ll}+$", taken: ["Évêque"], refused: ["évêque"] },
  { pattern: "^.{2}$", taken: ["\u{1f600}a"], refused: ["\u{1f600}"] },
  { pattern: "^[&~!#%,:;<=>@`-]+$", taken: ["&&--"], refused: ["a"] },
];

/** Patterns that a search finds within a value. */
const SEARCHED: Example[] = [
  { pattern: "b", taken: ["abc", "b"], refused: ["", "ac"] },
  { pattern: "(?<!-)1$", taken: ["1", "01"], refused: ["-1"] },
];

/** The same, as an input has them: they judge the whole value. */
const COMPLETED: Example[] = [
  { pattern: "b", taken: ["b"], refused: ["abc", "", "ac"] },
  { pattern: "(?<!-)1$", taken: ["1"], refused: ["01", "-1"] },
];

/** The expression that an `input` has for a pattern, as a browser makes it. */
function createExpression(pattern: string, flags: string): RegExp {
  const field = decodeConnectorField({
    name: "code",
    label: "Code",
    type: "text",
    required: true,
    regex: pattern,
  });
  return new RegExp(`^(?:${inputAttributes(field).pattern})$`, flags);
}

/** Patterns. */
export const patternCases: PureCase[] = [
  {
    name: "a compiled pattern has the verdicts of PCRE2",
    run() {
      for (const { pattern, taken, refused } of [...EXAMPLES, ...SEARCHED]) {
        const compiled = compilePcre(pattern);
        if (!compiled.ok) throw new Error(`${pattern} is refused`);
        assert.deepEqual(taken.filter(compiled.test), taken, pattern);
        assert.deepEqual(refused.filter(compiled.test), [], pattern);
      }
    },
  },
  ...["u", "v"].map((flags): PureCase => ({
    name: `a pattern of an input has these verdicts under the flag ${flags}`,
    run() {
      for (const { pattern, taken, refused } of [...EXAMPLES, ...COMPLETED]) {
        const expression = createExpression(pattern, flags);
        const isTaken = (value: string) => expression.test(value);
        assert.deepEqual(taken.filter(isTaken), taken, pattern);
        assert.deepEqual(refused.filter(isTaken), [], pattern);
      }
    },
  })),
  {
    name: "the cases and categories of letters are those of PCRE2",
    run() {
      const compiled = compilePcre("(?i)^[а-яёα-ωß-ÿ]+$");
      assert.isTrue(compiled.ok && compiled.test("ДаЁΣςẞÉ"));
      assert.isFalse(compiled.ok && compiled.test("ı"));
    },
  },
];
