import { assertEquals } from "@std/assert";
import { join } from "node:path";
import {
  createProject,
  installToolchain,
  run,
} from "../../scripts/toolchain/mod.ts";
import { writeFile } from "./project.ts";

/**
 * Everything that the declarations may take for granted of a runtime, besides
 * the language: what is not in this list is refused.
 */
const GLOBALS = `
interface AbortSignal { readonly aborted: boolean }
interface Headers { get(name: string): string | null }
interface RequestInit { headers?: string[][] | Record<string, string> | Headers; signal?: AbortSignal | null }
interface Request { readonly url: string }
interface Response { readonly status: number }
interface URL { readonly href: string }
declare function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
`;

/** Where a program may run, as the compiler is told of it. */
const AMBIENTS: Readonly<Record<string, { lib: string[]; types: string[] }>> = {
  "nothing but the globals in the list": { lib: ["es2023"], types: [] },
  "the DOM": { lib: ["es2023", "dom"], types: [] },
  "Node": { lib: ["es2023"], types: ["node"] },
  "Workers": { lib: ["es2023"], types: ["@cloudflare/workers-types"] },
};

const RESOLUTIONS = [
  { moduleResolution: "bundler", module: "esnext" },
  { moduleResolution: "node16", module: "node16" },
  { moduleResolution: "nodenext", module: "nodenext" },
];

/** Far longer than it takes to compile so often on a busy machine. */
const COMPILING = 300_000;

/** The compilers, with what only the newer one can be asked to look at. */
const COMPILERS: Readonly<Record<string, Record<string, boolean>>> = {
  "typescript-oldest": {},
  "typescript-newest": { noUncheckedSideEffectImports: true },
};

for (const [compiler, options] of Object.entries(COMPILERS)) {
  const title =
    `the declarations are sound for ${compiler}, however it resolves modules and wherever the program runs`;
  Deno.test(title, { timeout: COMPILING }, async () => {
    const toolchain = await installToolchain();
    await using project = await createProject();
    const { name, exports } = project.description;
    const imports = Object.entries(exports)
      .filter(([, one]) => typeof one !== "string")
      .map(([subpath], index) =>
        `export * as export${index} from "${name}${subpath.slice(1)}";\n`
      );
    await writeFile(project, "everything.ts", imports.join(""));
    await writeFile(project, "globals.d.ts", GLOBALS);
    await Deno.copyFile(
      "tests/package/user_program.ts",
      join(project.folder, "user_program.ts"),
    );
    for (const [ambient, { lib, types }] of Object.entries(AMBIENTS)) {
      await Promise.all(RESOLUTIONS.map(async (resolution) => {
        const needsGlobals = lib.length + types.length === 1;
        const config = `tsconfig.${resolution.moduleResolution}.json`;
        await writeFile(
          project,
          config,
          JSON.stringify({
            compilerOptions: {
              ...options,
              ...resolution,
              lib,
              types,
              typeRoots: [toolchain, join(toolchain, "@types")],
              target: "es2022",
              strict: true,
              exactOptionalPropertyTypes: true,
              noUncheckedIndexedAccess: true,
              noEmit: true,
            },
            files: [
              "everything.ts",
              "user_program.ts",
              ...needsGlobals ? ["globals.d.ts"] : [],
            ],
          }),
        );
        const printed = await run(
          "node",
          [
            join(toolchain, compiler, "bin", "tsc"),
            "--project",
            config,
          ],
          project.folder,
        ).catch(({ message }) => message);
        const where = `${ambient}, ${resolution.moduleResolution}`;
        assertEquals(printed, "", where);
      }));
    }
  });
}
