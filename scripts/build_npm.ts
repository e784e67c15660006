/**
 * Builds the npm package: with dnt, or with Deno's own packer where JSR, and so
 * dnt, cannot be reached. Both results have the same files, and declare the
 * same. `--builder dnt` or `--builder packer` insists on one of them; `--out`
 * names another folder than `npm/`.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { type Builder, buildPackage } from "./npm/build_package.ts";
import { describePackage } from "./npm/describe_package.ts";
import { toNpmReadme } from "./npm/to_npm_readme.ts";

const { values } = parseArgs({
  options: {
    builder: { type: "string" },
    out: { type: "string", default: "npm" },
  },
});

/** Says whether dnt can be had, from JSR or from the cache. */
async function hasDnt(): Promise<boolean> {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["cache", "--quiet", "scripts/npm/build_with_dnt.ts"],
    stdin: "null",
    signal: AbortSignal.timeout(60_000),
  }).output();
  return success;
}

async function chooseBuilder(): Promise<Builder> {
  switch (values.builder) {
    case "dnt":
    case "packer":
      return values.builder;
    case undefined:
      if (await hasDnt()) return "dnt";
      console.log("JSR cannot be reached, and so dnt cannot be had.");
      return "packer";
    default:
      throw new Error(
        `--builder is "dnt" or "packer", not "${values.builder}"`,
      );
  }
}

/** Where GitHub builds from, which npm compares with the proof of provenance. */
function findRepository(): string | undefined {
  const server = Deno.env.get("GITHUB_SERVER_URL");
  const name = Deno.env.get("GITHUB_REPOSITORY");
  return server && name ? `${server}/${name}` : undefined;
}

const builder = await chooseBuilder();
console.log(
  builder === "dnt"
    ? "The npm package is built with dnt, from JSR."
    : "The npm package is built with Deno's own packer.",
);
const repository = findRepository();
const description = describePackage(repository);
const readme = toNpmReadme(
  await Deno.readTextFile("README.md"),
  repository ? { repository, version: description.version } : undefined,
);
await buildPackage(values.out, builder, description, readme);
