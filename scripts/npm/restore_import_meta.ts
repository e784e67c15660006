import { extname } from "node:path";

/** What dnt makes of `import.meta`: a call of a function of its own. */
const CALL = 'globalThis[Symbol.for("import-meta-ponyfill-esmodule")]';

/**
 * Puts `import.meta` back to where dnt has put a call in its place. dnt adds
 * the function that is called only where a property is taken with a dot, and
 * then to every export, with modules of Node. Without it, there is a call of
 * nothing; and every runtime has what we need of `import.meta`.
 *
 * @param folder The folder that dnt has built into
 * @throws {Error} When dnt does so in another way than it is known to
 *
 * @see {@link https://github.com/denoland/dnt/issues/480}
 */
export async function restoreImportMeta(folder: string): Promise<void> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    if (isDirectory) await restoreImportMeta(path);
    else if (extname(name) === ".js") {
      const text = await Deno.readTextFile(path);
      const restored = text.replaceAll(`${CALL}(import.meta)`, "import.meta");
      if (restored.includes("import-meta-ponyfill")) {
        throw new Error(`dnt has put something unknown into ${path}`);
      }
      if (restored !== text) await Deno.writeTextFile(path, restored);
    }
  }
}
