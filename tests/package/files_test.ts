import { assertEquals } from "@std/assert";
import { join, relative } from "node:path";
import config from "../../deno.json" with { type: "json" };
import { findDeclarations } from "../../scripts/npm/declarations.ts";
import { PROGRAM } from "../../scripts/npm/describe_package.ts";
import { BUILT, run, runNpm } from "../../scripts/toolchain/mod.ts";
import { readDescription } from "./setup.ts";

/** Every module that the exports lead to, as a path in the package. */
async function modulePaths(): Promise<string[]> {
  const { exports } = await readDescription();
  const paths = new Set<string>();
  for (const one of Object.values(exports)) {
    if (typeof one === "string") continue;
    const graph: { modules: { local?: string }[] } = JSON.parse(
      await run(
        Deno.execPath(),
        ["info", "--json", "--no-config", join(BUILT, one.default)],
        ".",
      ),
    );
    for (const { local } of graph.modules) {
      // What is part of Node is nowhere.
      if (local !== undefined) {
        paths.add(relative(BUILT, local).replaceAll("\\", "/"));
      }
    }
  }
  return [...paths];
}

/** Every declaration that the exports lead to, as a path in the package. */
async function declarationPaths(): Promise<string[]> {
  const { exports } = await readDescription();
  const entries = Object.values(exports).flatMap((one) =>
    typeof one === "string" ? [] : [join(BUILT, one.types)]
  );
  return [...await findDeclarations(entries)]
    .map((path) => relative(BUILT, path).replaceAll("\\", "/"));
}

Deno.test("the npm package has the modules of its exports, their declarations, and nothing else", async () => {
  const [packed]: { files: { path: string }[] }[] = JSON.parse(
    await runNpm(["pack", "--dry-run", "--json"], BUILT),
  );
  const modules = await modulePaths();
  assertEquals(
    packed?.files.map(({ path }) => path).sort(),
    [
      "LICENSE",
      "README.md",
      "package.json",
      PROGRAM,
      ...modules,
      ...await declarationPaths(),
    ].sort(),
  );
});

Deno.test("every export of deno.json is one of package.json, and the other way round", async () => {
  const { name, version, exports } = await readDescription();
  assertEquals([name, version], [config.name, config.version]);
  assertEquals(
    Object.keys(exports).sort(),
    [...Object.keys(config.exports), "./package.json"].sort(),
  );
});
