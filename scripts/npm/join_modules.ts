import { dirname, join, relative, resolve, sep } from "node:path";
import { bundleFiles, replaceFiles } from "./bundle_files.ts";

/** The file of the rooms that have no export of their own. */
const CLIENT = "client";

/**
 * Joins the modules that were built: into one file for each export, one for
 * each room behind an export, and one for the client, which all of them share.
 * Node takes longer to find a file than to read it. Bundlers still leave out
 * what is not used.
 *
 * @param code The folder of the code
 * @param entries The paths of the modules of its exports, from there
 */
export async function joinModules(
  code: string,
  entries: readonly string[],
): Promise<void> {
  const root = resolve(code);
  const doors = entries.map((entry) => join(root, entry));
  const chunks = await bundleFiles({
    folder: code,
    entries,
    input: { external: /^node:/, treeshake: { moduleSideEffects: false } },
    output: {
      chunkFileNames: "shared/[name].js",
      manualChunks: (module) =>
        doors.includes(module) ? undefined : fileOf(module, root, doors),
      hoistTransitiveImports: false,
    },
  });
  await replaceFiles(code, ".js", chunks);
}

/** Names the file of a module: after the innermost folder with an export. */
function fileOf(
  module: string,
  root: string,
  doors: readonly string[],
): string {
  const room = doors.map((door) => dirname(door))
    .filter((folder) => folder !== root && module.startsWith(folder + sep))
    .toSorted((one, other) => other.length - one.length)[0];
  if (room === undefined) return CLIENT;
  return relative(join(root, "src"), room).replaceAll(sep, "_");
}
