/**
 * Builds the npm package into `npm/`: with dnt, or with Deno's own packer
 * where JSR, and so dnt, is not to be had. Both results have the same exports,
 * with the same declarations.
 *
 * @module
 */
import { buildWithPacker } from "./npm/build_with_packer.ts";
import {
  CODE_FOLDER,
  describePackage,
  PROGRAM,
} from "./npm/describe_package.ts";
import { joinModules } from "./npm/join_modules.ts";
import { removeUnreachable } from "./npm/declarations.ts";

const OUT_DIR = "npm";

/** Says whether dnt is to be had, from JSR or from the cache. */
async function hasDnt(): Promise<boolean> {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["cache", "--quiet", "scripts/npm/build_with_dnt.ts"],
    stdin: "null",
    signal: AbortSignal.timeout(60_000),
  }).output();
  return success;
}

/** Where GitHub builds from, which npm compares with the proof of provenance. */
function repository(): string | undefined {
  const server = Deno.env.get("GITHUB_SERVER_URL");
  const name = Deno.env.get("GITHUB_REPOSITORY");
  return server && name ? `${server}/${name}` : undefined;
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}

const description = describePackage(repository());
await Deno.remove(OUT_DIR, { recursive: true }).catch(ignoreMissing);
await Deno.mkdir(OUT_DIR);
if (await hasDnt()) {
  console.log("The npm package is built with dnt, from JSR.");
  const { buildWithDnt } = await import("./npm/build_with_dnt.ts");
  await buildWithDnt(OUT_DIR, description);
} else {
  console.log(
    "JSR cannot be reached: the npm package is built with Deno's own packer.",
  );
  await buildWithPacker(OUT_DIR);
}

// What is left is the same for both.
for (
  const name of [
    ".npmignore",
    "node_modules",
    "package-lock.json",
    `${CODE_FOLDER}/package.json`,
  ]
) {
  await Deno.remove(`${OUT_DIR}/${name}`, { recursive: true })
    .catch(ignoreMissing);
}
const entries = Object.values(description.exports)
  .flatMap((one) => typeof one === "string" ? [] : [one]);
await joinModules(OUT_DIR, entries.map(({ default: path }) => path));
await removeUnreachable(OUT_DIR, entries.map(({ types }) => types));
await Deno.writeTextFile(
  `${OUT_DIR}/package.json`,
  `${JSON.stringify(description, null, 2)}\n`,
);
await Deno.writeTextFile(
  `${OUT_DIR}/${PROGRAM}`,
  `#!/usr/bin/env node
import { main } from "./src/cli/mod.js";

await main();
`,
);
for (const name of ["LICENSE", "README.md"]) {
  await Deno.copyFile(name, `${OUT_DIR}/${name}`);
}
