/**
 * Walks through the README as a newcomer: in a fresh clone of what is
 * committed, with empty caches. Runs every command in order, every example of
 * the README and of the guides, and follows every link that leads to a file.
 *
 * It says what it leaves out: the tests, which the checks run by themselves,
 * and links to other sites, which may be down.
 *
 * @module
 */
import { listCommands } from "./walk/list_commands.ts";
import { createNewcomer } from "./walk/newcomer.ts";

/** What the checks run by themselves, and takes long. */
const IS_TEST = / task test(?::slow)?$/;

/** What serves until it is stopped. */
const IS_SERVER = / task picker$/;

/** What is run in the project of a user. */
const IS_FOR_PROJECT = /^npm install /;

await using newcomer = await createNewcomer();
const { clone, project } = newcomer;
const readme = await Deno.readTextFile(`${clone}/README.md`);
const commands = listCommands(readme);
const [deno = ""] = commands.filter((one) => one.startsWith("npx "))
  .map((one) => one.replace(/ task .*/, ""));

/** Runs a command of the README where the README says. */
async function follow(command: string): Promise<boolean> {
  if (IS_SERVER.test(command)) return await newcomer.visit(command, clone);
  if (!IS_FOR_PROJECT.test(command)) return await newcomer.run(command, clone);
  return await newcomer.run(`cp *.tgz "${project}"`, clone) &&
    await newcomer.run(`npm init --yes >/dev/null && ${command}`, project);
}

const failed: string[] = [];
for (const command of commands) {
  if (IS_TEST.test(command)) {
    console.log(`\n$ ${command}\nLeft to the checks, which run the tests.`);
    continue;
  }
  console.log(`\n$ ${command}`);
  if (!await follow(command)) failed.push(command);
}

console.log("\nEvery example of the README and the guides, and every link:");
const examples = `${deno} task test README.md src/*/README.md`;
if (!await newcomer.run(examples, clone)) failed.push(examples);
const links = `${deno} task test tests/docs/links_test.ts`;
if (!await newcomer.run(links, clone)) failed.push(links);

console.log("\nLinks to other sites were not followed.");
console.log(
  failed.length === 0
    ? "A newcomer gets through the README."
    : `A newcomer is stopped by: ${failed.join("; ")}`,
);
if (failed.length > 0) Deno.exitCode = 1;
