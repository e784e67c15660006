import { assertEquals, assertRejects } from "@std/assert";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { restoreImportMeta } from "../../../scripts/npm/restore_import_meta.ts";

/** The line of the command line, as dnt writes it. */
const EMITTED =
  'const { main: isProgram } = globalThis[Symbol.for("import-meta-ponyfill-esmodule")](import.meta);\n';

/** Does something with a folder in which a module is as deep as in a package. */
async function withModule(
  text: string,
  run: (folder: string, path: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const path = join(folder, "esm", "src", "cli", "mod.js");
    await Deno.mkdir(join(path, ".."), { recursive: true });
    await Deno.writeTextFile(path, text);
    await run(folder, path);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a module that dnt has emitted runs once its import.meta is restored", async () => {
  await withModule(
    `${EMITTED}export { isProgram };\n`,
    async (folder, path) => {
      const load = (query: string) => import(`${pathToFileURL(path)}?${query}`);
      await assertRejects(() => load("before"), TypeError, "not a function");
      await restoreImportMeta(folder);
      assertEquals((await load("after")).isProgram, false);
      assertEquals(
        await Deno.readTextFile(path),
        "const { main: isProgram } = import.meta;\nexport { isProgram };\n",
      );
    },
  );
});

Deno.test("what else dnt may put in the place of import.meta ends the build", async () => {
  await withModule(EMITTED.replace("[Symbol", "?.[Symbol"), async (folder) => {
    await assertRejects(
      () => restoreImportMeta(folder),
      Error,
      "dnt has put something unknown into",
    );
  });
});
