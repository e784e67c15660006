import { join } from "node:path";
import { build, stop } from "esbuild";
import type { SuiteFiles } from "./runtimes.ts";
import type { SuiteServer } from "./serve_suite.ts";

const PAGE = `<!doctype html>
<title>Conformance</title>
<link rel="icon" href="data:,">
<script type="module" src="/page.js"></script>
`;

/**
 * Bundles the suite for every way to run it, with the package that was
 * installed into a project.
 *
 * @param project The folder of the project
 * @param toolchain The folder of what else the suite is made of
 * @param server The server of the suite, which then serves the page as well
 */
export async function bundleSuite(
  project: string,
  toolchain: string,
  { origin, files }: SuiteServer,
): Promise<SuiteFiles> {
  const bundle = async (entry: string, isWhole: boolean) => {
    const { outputFiles: [file] } = await build({
      entryPoints: [`tests/conformance/entries/${entry}.ts`],
      bundle: true,
      format: entry === "script" ? "iife" : "esm",
      platform: "neutral",
      target: "es2022",
      define: { ORIGIN: JSON.stringify(origin) },
      nodePaths: [join(project, "node_modules"), toolchain],
      external: isWhole ? [] : ["@connectors/powens", "@connectors/powens/*"],
      tsconfigRaw: {},
      write: false,
    });
    if (!file) throw new Error("esbuild made no bundle");
    return file;
  };
  const write = async (name: string, entry: string, isWhole: boolean) => {
    const path = join(project, name);
    await Deno.writeFile(path, (await bundle(entry, isWhole)).contents);
    return path;
  };
  try {
    const { text } = await bundle("module", true);
    const encoder = new TextEncoder();
    files.set("/page", { type: "text/html", content: encoder.encode(PAGE) });
    files.set("/page.js", {
      type: "text/javascript",
      content: encoder.encode(text),
    });
    return {
      module: await write("module.mjs", "module", false),
      script: await write("script.js", "script", true),
      worker: await write("worker.mjs", "worker", true),
      page: `${origin}/page`,
    };
  } finally {
    await stop();
  }
}
