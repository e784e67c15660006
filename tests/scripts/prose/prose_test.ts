import { assertEquals } from "@std/assert";
import {
  readDocComments,
  readLineComments,
  readMarkdown,
} from "../../../scripts/prose/read_texts.ts";
import { findHardSentences } from "../../../scripts/prose/rules.ts";

/** Sentences that readers have stumbled over, and what is said of them. */
const HARD: Readonly<Record<string, string>> = {
  "Nothing is sent that is never asked for without a token.": "negates twice",
  "All criteria have to be met, and of each list, one value.": "inversion",
  "Nor is a describing function told it.": "inversion",
  "Nothing of it is kept.": "inversion",
  "All was read from the end.": "inversion",
  "It keeps answers, of which the last counts.": "inversion",
  "Of duplicate keys, the last one counts.": "inversion",
  "Whatever is there passes for absent.": "inversion",
  "It is read by whoever wants it.": "is a riddle",
  "A limit that is not given is no error.": "is a riddle",
  "Keys are (as ever) absent.": "is a riddle",
  "This is is a word too many.": "is repeated",
  [`It has ${"a word and ".repeat(10)}no end.`]: "more than 30 words",
};

const REASONS: Readonly<Record<string, string>> = {
  inversion: "has its subject in an unusual place",
};

for (const [sentence, reason] of Object.entries(HARD)) {
  Deno.test(`findHardSentences() finds that "${sentence}" is hard`, () => {
    const reasons = findHardSentences(sentence).map(({ reason }) => reason);
    const expected = REASONS[reason] ?? reason;
    assertEquals(reasons.some((one) => one.includes(expected)), true, sentence);
  });
}

Deno.test("findHardSentences() leaves plain sentences alone", () => {
  const text = "It has no dependency, and no call waits for another. " +
    "If it does not fit, nothing is cut. Of course, this is plain.";
  assertEquals(findHardSentences(text), []);
});

Deno.test("readMarkdown() reads paragraphs, items and cells, and no code", () => {
  const document = [
    "# Title",
    "",
    "A `call()` of [this](./a.md).",
    "",
    "- One\n  two.",
    "",
    "| A | B |",
    "| - | - |",
    "| c | `d` |",
    "",
    "```ts\nnever();\n```",
  ].join("\n");
  assertEquals(readMarkdown(document), [
    "A code of this.",
    "One two.",
    "A",
    "B",
    "c",
    "code",
  ]);
});

Deno.test("readLineComments() joins lines, and reads no directives", () => {
  const source = [
    "// One",
    "// two.",
    "call(); // not this",
    "  // deno-fmt-ignore: A table.",
    "  // Three.",
  ].join("\n");
  assertEquals(readLineComments(source), ["One two.", "Three."]);
});

Deno.test("readDocComments() reads descriptions and tags, and no examples", () => {
  const source = [
    "/**",
    " * Does something",
    " * at once.",
    " *",
    " * @param value What to do it",
    " * with",
    " * @returns Nothing",
    " * @example Usage",
    " * ```ts",
    " * never();",
    " * ```",
    " */",
    "// not this",
  ].join("\n");
  assertEquals(readDocComments(source), [
    "Does something at once.",
    "What to do it with",
    "Nothing",
  ]);
});
