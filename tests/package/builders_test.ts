import { assert, assertEquals } from "@std/assert";
import { stop, transform } from "esbuild";
import typescript from "typescript";
import { run } from "../../scripts/toolchain/mod.ts";
import { readFiles, readPacked } from "./packed.ts";
import { createProject } from "../../scripts/toolchain/mod.ts";

/** Writes modules in one way, whoever wrote them, and whatever was remarked. */
async function normalizeModule(text: string): Promise<string> {
  const { code } = await transform(text, { minifyWhitespace: true });
  return code;
}

/** Writes declarations in one way: without what means nothing to a compiler. */
function normalizeDeclarations(path: string, text: string): string {
  const { ScriptTarget, createPrinter, createSourceFile, factory } = typescript;
  const source = createSourceFile(path, text, ScriptTarget.Latest, true);
  const { transformed: [normalized = source] } = typescript.transform(source, [
    (context) => (root) => {
      const visit = (node: typescript.Node): typescript.Node => {
        // How a parameter is taken apart is nothing to those who call.
        if (typescript.isObjectBindingPattern(node)) {
          return factory.createIdentifier("parameter");
        }
        // A string may be written in several ways.
        if (typescript.isStringLiteral(node)) {
          return factory.createStringLiteral(node.text);
        }
        return typescript.visitEachChild(node, visit, context);
      };
      return typescript.visitEachChild(root, visit, context);
    },
  ]);
  return createPrinter({ removeComments: true }).printFile(normalized);
}

/** What the declarations say to those who read them. */
function readComments(text: string): string[] {
  return [...text.matchAll(/\/\*\*.*?\*\//gs)]
    .map(([comment]) => comment.replaceAll(/[\s*]+/g, " "));
}

Deno.test({
  name: "the package is the same, whether dnt has built it or Deno's packer",
  // esbuild keeps a process of its own until it is told to stop.
  sanitizeResources: false,
  sanitizeOps: false,
  fn: async () => {
    await using project = await createProject();
    const { files } = await readPacked(project);
    const folder = await Deno.makeTempDir();
    try {
      // Where JSR is reached, the other one was built with dnt.
      await run(Deno.execPath(), [
        "run",
        "--quiet",
        "--allow-all",
        "scripts/build_npm.ts",
        "--builder=packer",
        `--out=${folder}`,
      ], ".");
      const others = await readFiles(folder);
      assertEquals([...files.keys()].sort(), [...others.keys()].sort());
      for (const [path, text] of files) {
        const other = others.get(path);
        assert(other !== undefined);
        if (path.endsWith(".d.ts")) {
          assertEquals(
            normalizeDeclarations(path, text),
            normalizeDeclarations(path, other),
            path,
          );
          assertEquals(readComments(text), readComments(other), path);
        } else if (path.endsWith(".js")) {
          assertEquals(
            await normalizeModule(text),
            await normalizeModule(other),
            path,
          );
        } else {
          assertEquals(text, other, path);
        }
      }
    } finally {
      await Deno.remove(folder, { recursive: true });
      await stop();
    }
  },
});
