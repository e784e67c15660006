import { assertEquals } from "@std/assert";
import { join, relative } from "node:path";
import config from "../../deno.json" with { type: "json" };
import { PROGRAM } from "../../scripts/npm/describe_package.ts";
import { createProject, run } from "../../scripts/toolchain/mod.ts";
import {
  compileDeclarations,
  moduleExports,
  type PackedPackage,
  readPacked,
} from "./packed.ts";

/** Every module that the exports lead to, as a path in the package. */
async function modulePaths(packed: PackedPackage): Promise<Set<string>> {
  const paths = new Set<string>();
  for (const { default: module } of moduleExports(packed)) {
    for (const path of await filesBehind(packed, module)) paths.add(path);
  }
  return paths;
}

/** The files that a module needs, itself included, as paths in the package. */
async function filesBehind(
  packed: PackedPackage,
  module: string,
): Promise<string[]> {
  const graph: { modules: { local?: string }[] } = JSON.parse(
    await run(
      Deno.execPath(),
      ["info", "--json", "--no-config", join(packed.folder, module)],
      ".",
    ),
  );
  // A module of Node has no path.
  return graph.modules.flatMap(({ local }) =>
    local === undefined ? [] : [pathIn(packed, local)]
  ).sort();
}

/** Every declaration that the exports lead to, as a path in the package. */
function declarationPaths(packed: PackedPackage): string[] {
  const program = compileDeclarations(packed);
  return program.getSourceFiles()
    .filter((file) => !program.isSourceFileDefaultLibrary(file))
    .map(({ fileName }) => pathIn(packed, fileName));
}

function pathIn({ folder }: PackedPackage, path: string): string {
  return relative(folder, path).replaceAll("\\", "/");
}

Deno.test("the npm package has the modules of its exports, their declarations, and nothing else", async () => {
  await using project = await createProject();
  const packed = await readPacked(project);
  assertEquals(
    [...packed.files.keys()].sort(),
    [
      "LICENSE",
      "README.md",
      "package.json",
      PROGRAM,
      ...await modulePaths(packed),
      ...declarationPaths(packed),
    ].sort(),
  );
});

Deno.test("every export of deno.json is one of package.json, and the other way round", async () => {
  await using project = await createProject();
  const { name, version, exports } = project.description;
  assertEquals([name, version], [config.name, config.version]);
  assertEquals(
    Object.keys(exports).sort(),
    [...Object.keys(config.exports), "./package.json"].sort(),
  );
});

Deno.test("the root export is read from two files, since Node takes long to find each", async () => {
  await using project = await createProject();
  const packed = await readPacked(project);
  assertEquals(await filesBehind(packed, "esm/mod.js"), [
    "esm/mod.js",
    "esm/shared/client.js",
  ]);
});
