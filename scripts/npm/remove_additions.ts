import { basename } from "node:path";
import { filesIn } from "./files_in.ts";

/** Something that dnt writes, and what the source says in its place. */
interface Addition {
  written: string | RegExp;
  source: string;
}

/**
 * The code that dnt adds for runtimes older than Node 20. It adds polyfills of
 * `Object.hasOwn` and `Error.cause`, with declarations for all code of a user.
 * It also adds a proxy around `globalThis`, and a function for `import.meta`.
 * That function is missing if no property is read with a dot.
 *
 * @see {@link https://github.com/denoland/dnt/issues/480} on `import.meta`
 */
const ADDITIONS: readonly Addition[] = [
  {
    written: /^import "(?:\.\.?\/)+_dnt\.polyfills\.js";\n/m,
    source: "",
  },
  {
    written: /^import \* as dntShim from "(?:\.\.?\/)+_dnt\.shims\.js";\n/m,
    source: "",
  },
  { written: "dntShim.dntGlobalThis", source: "globalThis" },
  {
    written:
      'globalThis[Symbol.for("import-meta-ponyfill-esmodule")](import.meta)',
    source: "import.meta",
  },
];

/** How a module of dnt's own is called. */
const ADDED_FILE = /^_dnt\./;

/** What is left where dnt writes something that is not known here. */
const TRACE = /_dnt\.|dntShim|dntGlobalThis|import-meta-ponyfill/;

/**
 * Removes from a package what dnt has added to its source.
 *
 * @param folder The folder that dnt has built into
 * @throws {Error} When dnt has added something that is not known here
 */
export async function removeAdditions(folder: string): Promise<void> {
  for await (const path of filesIn(folder)) {
    if (ADDED_FILE.test(basename(path))) {
      await Deno.remove(path);
      continue;
    }
    if (!/\.(?:js|d\.ts)$/.test(path)) continue;
    const text = await Deno.readTextFile(path);
    const source = ADDITIONS.reduce(
      (text, { written, source }) => text.split(written).join(source),
      text,
    );
    if (TRACE.test(source)) {
      throw new Error(
        `dnt has added something to ${path} that this build cannot remove`,
      );
    }
    if (source !== text) await Deno.writeTextFile(path, source);
  }
}
