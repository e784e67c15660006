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

/** What a file declares under a name, or without one, as exports are. */
interface Declaration {
  name: string;
  /** As a compiler understands it. */
  meaning: string;
  /** The comments that editors show. None is shown for a member of a union. */
  comments: string[];
}

/**
 * Reads what a file declares, in the order of the names: no other order means
 * anything, but that of declarations with the same name.
 */
function readDeclarations(path: string, text: string): Declaration[] {
  const { ScriptTarget, createSourceFile } = typescript;
  const source = createSourceFile(path, text, ScriptTarget.Latest, true);
  return source.statements
    .map((statement) => ({
      name: nameOf(statement),
      meaning: printMeaning(statement, source),
      comments: readComments(statement),
    }))
    .sort(({ name: a }, { name: b }) => a < b ? -1 : a > b ? 1 : 0);
}

function nameOf(statement: typescript.Statement): string {
  const declared = typescript.isVariableStatement(statement)
    ? statement.declarationList.declarations[0]
    : statement;
  if (
    declared !== undefined && (
      typescript.isVariableDeclaration(declared) ||
      typescript.isFunctionDeclaration(declared) ||
      typescript.isClassDeclaration(declared) ||
      typescript.isInterfaceDeclaration(declared) ||
      typescript.isTypeAliasDeclaration(declared) ||
      typescript.isEnumDeclaration(declared)
    )
  ) return declared.name?.getText() ?? "";
  return "";
}

/** Prints a statement without what means nothing to a compiler. */
function printMeaning(
  statement: typescript.Statement,
  source: typescript.SourceFile,
): string {
  const { EmitHint, createPrinter, factory } = typescript;
  const { transformed: [normalized = statement] } = typescript.transform(
    statement,
    [
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
    ],
  );
  return createPrinter({ removeComments: true })
    .printNode(EmitHint.Unspecified, normalized, source);
}

function readComments(statement: typescript.Statement): string[] {
  const comments = new Set<typescript.JSDoc>();
  const visit = (node: typescript.Node) => {
    for (const comment of typescript.getJSDocCommentsAndTags(node)) {
      if (typescript.isJSDoc(comment)) comments.add(comment);
    }
    typescript.forEachChild(node, visit);
  };
  visit(statement);
  return [...comments].map((comment) =>
    comment.getText().replaceAll(/[\s*]+/g, " ")
  );
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
            readDeclarations(path, text),
            readDeclarations(path, other),
            path,
          );
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
