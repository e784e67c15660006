import { build } from "@deno/dnt";
import config from "../../deno.json" with { type: "json" };
import { CODE_FOLDER, type PackageDescription } from "./describe_package.ts";
import { removeAdditions } from "./remove_additions.ts";

/**
 * Builds the code of the package with dnt, from JSR.
 *
 * @param outDir The folder to build into, which is empty
 * @param description The content of `package.json`
 */
export async function buildWithDnt(
  outDir: string,
  description: PackageDescription,
): Promise<void> {
  await build({
    entryPoints: Object.entries(config.exports).map(([name, path]) => ({
      name,
      path,
    })),
    outDir,
    package: {
      ...description,
      // The command line is checked against these.
      devDependencies: { "@types/node": config.toolchain["@types/node"] },
    },
    esModule: true,
    scriptModule: false,
    declaration: "inline",
    skipSourceOutput: true,
    // Everything runs everywhere as it is.
    shims: {},
    // The tests run on the package that is packed, in every runtime.
    test: false,
    typeCheck: "single",
    compilerOptions: {
      // With an older target, dnt would add polyfills.
      target: "ES2022",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      noUncheckedIndexedAccess: true,
      useUnknownInCatchVariables: true,
    },
  });
  await removeAdditions(`${outDir}/${CODE_FOLDER}`);
}
