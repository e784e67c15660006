/**
 * Checks the prose of the documents and of all comments: sentences of more than
 * 30 words, double negations, inversions, riddles, and repeated words. It prints
 * the hard sentences, and fails if there are any. Paths as arguments choose the
 * files to check.
 *
 * @module
 */
import { EXCEPTIONS } from "./prose/exceptions.ts";
import { listFiles } from "./prose/list_files.ts";
import {
  readDocComments,
  readLineComments,
  readMarkdown,
} from "./prose/read_texts.ts";
import { findHardSentences } from "./prose/rules.ts";

const unused = new Set(Object.keys(EXCEPTIONS));
let count = 0;
const files = Deno.args.length > 0 ? Deno.args : await listFiles();
for (const path of files) {
  const text = await Deno.readTextFile(path);
  const texts = path.endsWith(".md")
    ? readMarkdown(text)
    : [...readDocComments(text), ...readLineComments(text)];
  for (const { sentence, reason } of texts.flatMap(findHardSentences)) {
    const exception = Object.keys(EXCEPTIONS)
      .find((start) => sentence.startsWith(start));
    if (exception !== undefined) {
      unused.delete(exception);
      continue;
    }
    console.error(`${path}: "${sentence}" ${reason}`);
    count++;
  }
}
if (Deno.args.length === 0) {
  for (const start of unused) {
    console.error(`The exception "${start}" excepts nothing`);
    count++;
  }
}
console.log(
  count === 0 ? "The prose is easy to read." : `${count} places are hard.`,
);
Deno.exit(count === 0 ? 0 : 1);
