// Before the plugin, which prints with the compiler that was imported before.
// The newest one, that it would take otherwise, has nothing to print with.
import "typescript";
import { join, relative, resolve } from "node:path";
import { type Plugin, rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { exportAsTypes, findAmbientEnums } from "./export_as_types.ts";
import { filesIn } from "./files_in.ts";
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
  const bundle = await rollup({
    input: Object.fromEntries(
      entries.map((entry) => [entry, join(root, entry)]),
    ),
    plugins: [findDeclarations, dts()],
    onwarn: ({ message }) => {
      throw new Error(`The declarations cannot be joined: ${message}`);
    },
  });
  const { output } = await bundle.generate({
    entryFileNames: "[name]",
    chunkFileNames: ({ moduleIds }) => {
      const modules = moduleIds.map((id) =>
        relative(root, id).replaceAll("\\", "/")
      );
      return `${nameChunk(modules)}.d.ts`;
    },
    minifyInternalExports: false,
  });
  await bundle.close();
  for await (const path of filesIn(code)) {
    if (path.endsWith(".d.ts")) await Deno.remove(path);
  }
  await Deno.mkdir(join(code, "shared"), { recursive: true });
  const chunks = output.map((file) => {
    if (file.type !== "chunk") throw new Error(`What is ${file.fileName}?`);
    return file;
  });
  const names = new Set(
    chunks.flatMap((chunk) => findAmbientEnums(chunk.code)),
  );
  for (const { fileName, code: text } of chunks) {
    await Deno.writeTextFile(join(code, fileName), exportAsTypes(text, names));
  }
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
