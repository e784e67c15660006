import { join, relative } from "node:path";
import { buildWithPacker } from "./build_with_packer.ts";
import {
  CODE_FOLDER,
  type PackageDescription,
  PROGRAM,
} from "./describe_package.ts";
import { joinDeclarations } from "./join_declarations.ts";
import { joinModules } from "./join_modules.ts";

/** What makes JavaScript and declarations of the source. */
export type Builder = "dnt" | "packer";

/** What npm runs as the command line. */
const PROGRAM_TEXT = `#!/usr/bin/env node
import { main } from "./src/cli/mod.js";

await main();
`;

/** What a builder leaves that is not part of the package. */
const LEFTOVERS = [
  ".npmignore",
  "node_modules",
  "package-lock.json",
  `${CODE_FOLDER}/package.json`,
];

/**
 * Builds the npm package.
 *
 * @param outDir The folder to build into; what is in it is removed
 * @param builder What makes JavaScript and declarations of the source
 * @param description The content of `package.json`
 * @param readme The content of `README.md`
 * @throws {Error} When the builder fails
 */
export async function buildPackage(
  outDir: string,
  builder: Builder,
  description: PackageDescription,
  readme: string,
): Promise<void> {
  await Deno.remove(outDir, { recursive: true }).catch(ignoreMissing);
  await Deno.mkdir(outDir);
  await compile(outDir, builder, description);
  for (const name of LEFTOVERS) {
    await Deno.remove(join(outDir, name), { recursive: true })
      .catch(ignoreMissing);
  }
  // Before the modules are joined, which depends on what it says of them.
  await Deno.writeTextFile(
    join(outDir, "package.json"),
    `${JSON.stringify(description, null, 2)}\n`,
  );
  const entries = Object.values(description.exports)
    .flatMap((one) => typeof one === "string" ? [] : [one]);
  const inCode = (path: string) =>
    relative(CODE_FOLDER, path).replaceAll("\\", "/");
  const code = join(outDir, CODE_FOLDER);
  await joinModules(code, entries.map((one) => inCode(one.default)));
  await joinDeclarations(code, entries.map((one) => inCode(one.types)));
  await Deno.writeTextFile(join(outDir, PROGRAM), PROGRAM_TEXT);
  await Deno.writeTextFile(join(outDir, "README.md"), readme);
  await Deno.copyFile("LICENSE", join(outDir, "LICENSE"));
}

async function compile(
  outDir: string,
  builder: Builder,
  description: PackageDescription,
): Promise<void> {
  if (builder === "packer") return await buildWithPacker(outDir);
  // dnt is loaded where it is used: elsewhere, it may not be there.
  const { buildWithDnt } = await import("./build_with_dnt.ts");
  await buildWithDnt(outDir, description);
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
