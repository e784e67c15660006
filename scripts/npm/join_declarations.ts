// Before the plugin, which prints with the compiler that was imported before.
// The newest one, that it would take otherwise, has nothing to print with.
import "typescript";
import { relative, resolve } from "node:path";
import type { Plugin } from "rollup";
import { dts } from "rollup-plugin-dts";
import { bundleFiles, replaceFiles } from "./bundle_files.ts";
import { exportAsTypes, findAmbientEnums } from "./export_as_types.ts";
import { nameChunk } from "./name_chunk.ts";

/**
 * Joins the declarations that were built into one file for each export, and one
 * for each part that exports share. What no export leads to is left out: dnt
 * declares everything that a module exports, Deno's packer what is public.
 *
 * @param code The folder of the code
 * @param entries The paths of the declarations of its exports, from there
 */
export async function joinDeclarations(
  code: string,
  entries: readonly string[],
): Promise<void> {
  const root = resolve(code);
  const chunks = await bundleFiles({
    folder: code,
    entries,
    input: { plugins: [findDeclarations, dts()] },
    output: {
      chunkFileNames: ({ moduleIds }) => {
        const modules = moduleIds.map((id) =>
          relative(root, id).replaceAll("\\", "/")
        );
        return `${nameChunk(modules)}.d.ts`;
      },
    },
  });
  const names = new Set(
    chunks.flatMap((chunk) => findAmbientEnums(chunk.code)),
  );
  const files = chunks.map(({ fileName, code }) => ({
    fileName,
    code: exportAsTypes(code, names),
  }));
  await replaceFiles(code, ".d.ts", files);
}

/** Leads from the name of a module to its declarations, beside it. */
const findDeclarations: Plugin = {
  name: "find-declarations",
  resolveId(specifier, importer) {
    return importer !== undefined && specifier.startsWith(".")
      ? resolve(importer, "..", specifier.replace(/\.js$/, ".d.ts"))
      : null;
  },
};
