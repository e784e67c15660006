import { join } from "node:path";
import { type Project, run } from "../../scripts/toolchain/mod.ts";

/** Writes a file of a project. */
export async function writeFile(
  { folder }: Project,
  file: string,
  text: string,
): Promise<void> {
  await Deno.writeTextFile(join(folder, file), text);
}

/**
 * Compiles what a project has, as one for Node, with the newest TypeScript.
 *
 * @param project The project
 * @param toolchain Where TypeScript is installed, with the types of Node
 */
export async function compileProject(
  project: Project,
  toolchain: string,
): Promise<void> {
  await writeFile(
    project,
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: {
        strict: true,
        module: "nodenext",
        target: "es2022",
        typeRoots: [join(toolchain, "@types")],
        types: ["node"],
      },
    }),
  );
  const tsc = join(toolchain, "typescript-newest", "bin", "tsc");
  await run("node", [tsc, "--project", project.folder], project.folder);
}
