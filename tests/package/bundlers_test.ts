import { assert, assertFalse } from "@std/assert";
import { stop, transform } from "esbuild";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import config from "../../deno.json" with { type: "json" };
import { createProject, run, runNpm } from "../../scripts/toolchain/mod.ts";

/** What is installed to bundle with. */
const { imports, toolchain } = config;
const PACKAGES: readonly string[] = [
  imports.esbuild,
  imports.rollup,
  toolchain["@rollup/plugin-node-resolve"],
  toolchain.vite,
  toolchain.webpack,
].map((specifier) => specifier.replace("npm:", ""));

const BUNDLERS: readonly string[] = ["esbuild", "Rollup", "Vite", "webpack"];

/** Bundles `entry.js` with every bundler, each as it comes. */
const PROGRAM = `
import nodeResolve from "@rollup/plugin-node-resolve";
import * as esbuild from "esbuild";
import { rollup } from "rollup";
import * as vite from "vite";
import webpack from "webpack";

const FOLDER = import.meta.dirname;
const ENTRY = "entry.js";

await esbuild.build({
  entryPoints: [ENTRY],
  absWorkingDir: FOLDER,
  bundle: true,
  format: "esm",
  outfile: "esbuild.mjs",
});

const bundle = await rollup({ input: ENTRY, plugins: [nodeResolve()] });
await bundle.write({ format: "es", file: "Rollup.mjs" });

await vite.build({
  root: FOLDER,
  configFile: false,
  logLevel: "silent",
  build: {
    lib: { entry: ENTRY, formats: ["es"], fileName: () => "Vite.mjs" },
    outDir: ".",
    emptyOutDir: false,
    minify: false,
  },
});

await new Promise((resolve, reject) => {
  webpack({
    mode: "production",
    context: FOLDER,
    entry: "./" + ENTRY,
    experiments: { outputModule: true },
    output: {
      path: FOLDER,
      filename: "webpack.mjs",
      library: { type: "module" },
    },
  }, (error, stats) => {
    if (error) reject(error);
    else if (stats.hasErrors()) reject(new Error(stats.toString()));
    else resolve();
  });
});
`;

/** The sizes that the guide gives, in kB, by the name of the bundler. */
async function readSizes(): Promise<Map<string, number>> {
  const guide = await Deno.readTextFile("scripts/npm/README.md");
  const rows = guide.matchAll(/^\| (\S+) [\d.]+ +\| +([\d.]+) kB/gm);
  return new Map(
    Array.from(rows, ([, name = "", size]) => [name, Number(size)]),
  );
}

/** How many kB a module has that is minified by esbuild, and gzipped. */
async function measure(code: string): Promise<number> {
  const minified = await transform(code, { minify: true, format: "esm" })
    .finally(stop);
  return gzipSync(minified.code, { level: 9 }).byteLength / 1_000;
}

Deno.test({
  name:
    "every bundler takes what is imported and leaves the rest, in the size that the guide gives",
  // esbuild keeps a process of its own until it is told to stop.
  sanitizeResources: false,
  sanitizeOps: false,
  async fn() {
    await using project = await createProject();
    const { folder } = project;
    await runNpm(["install", ...PACKAGES], folder);
    await Deno.writeTextFile(
      join(folder, "entry.js"),
      `export { listConnectors } from "@connectors/powens";\n`,
    );
    const program = join(folder, "program.mjs");
    await Deno.writeTextFile(program, PROGRAM);
    await run("node", [program], folder);
    const sizes = await readSizes();
    for (const name of BUNDLERS) {
      const path = join(folder, `${name}.mjs`);
      const module = await import(pathToFileURL(path).href);
      assert(typeof module.listConnectors === "function", name);
      const code = await Deno.readTextFile(path);
      assertFalse(code.includes("webview.powens.com"), name);
      assertFalse(code.includes("Millennium bcp"), name);
      const size = await measure(code);
      const given = sizes.get(name) ?? NaN;
      assert(
        Math.abs(size - given) < 0.5,
        `${name} makes ${size.toFixed(1)} kB, and the guide says ${given} kB`,
      );
    }
  },
});
