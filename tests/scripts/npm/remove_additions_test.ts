import { assertEquals, assertRejects } from "@std/assert";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { removeAdditions } from "../../../scripts/npm/remove_additions.ts";

/** What dnt was seen to write, and what the source of it is. */
const SEEN: readonly { name: string; written: string; source: string }[] = [
  {
    name: "the polyfills, from the top of the package",
    written: '/** A door. */\nimport "./_dnt.polyfills.js";\nexport {};\n',
    source: "/** A door. */\nexport {};\n",
  },
  {
    name: "the polyfills, from deeper inside",
    written: 'import "../../_dnt.polyfills.js";\nexport {};\n',
    source: "export {};\n",
  },
  {
    name: "the proxy around globalThis",
    written: 'import * as dntShim from "../../_dnt.shims.js";\n' +
      "const platform = dntShim.dntGlobalThis;\n" +
      "export const isSame = platform === dntShim.dntGlobalThis;\n",
    source: "const platform = globalThis;\n" +
      "export const isSame = platform === globalThis;\n",
  },
  {
    name: "the call in the place of import.meta",
    written:
      'const { main: isProgram } = globalThis[Symbol.for("import-meta-ponyfill-esmodule")](import.meta);\nexport { isProgram };\n',
    source: "const { main: isProgram } = import.meta;\nexport { isProgram };\n",
  },
];

/** Does something with a folder in which files are as deep as in a package. */
async function withFiles(
  files: Record<string, string>,
  run: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      await Deno.mkdir(dirname(path), { recursive: true });
      await Deno.writeTextFile(path, text);
    }
    await run(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

for (const { name, written, source } of SEEN) {
  Deno.test(`removeAdditions() removes ${name}, from modules and declarations, and what is left runs`, async () => {
    const files = {
      "src/cli/mod.js": written,
      "src/cli/mod.d.ts": written,
    };
    await withFiles(files, async (folder) => {
      await removeAdditions(folder);
      for (const file of Object.keys(files)) {
        assertEquals(await Deno.readTextFile(join(folder, file)), source);
      }
      await import(pathToFileURL(join(folder, "src/cli/mod.js")).href);
    });
  });
}

Deno.test("removeAdditions() removes the modules of dnt's own, and leaves ours", async () => {
  const files = {
    "_dnt.polyfills.js": "if (!Object.hasOwn) {}\n",
    "_dnt.polyfills.d.ts": "declare global {}\n",
    "_dnt.shims.js": "export const dntGlobalThis = {};\n",
    "mod.js": "export {};\n",
  };
  await withFiles(files, async (folder) => {
    await removeAdditions(folder);
    const left = [];
    for await (const { name } of Deno.readDir(folder)) left.push(name);
    assertEquals(left, ["mod.js"]);
  });
});

const UNKNOWN: readonly string[] = [
  'import { polyfill } from "./_dnt.polyfills.js";\n',
  "dntShim.setTimeout(() => {});\n",
  'globalThis[Symbol.for("import-meta-ponyfill-commonjs")](require, module);\n',
];

for (const text of UNKNOWN) {
  Deno.test(`removeAdditions() ends the build where dnt adds something unknown: ${text.trim()}`, async () => {
    await withFiles({ "mod.js": text }, async (folder) => {
      await assertRejects(
        () => removeAdditions(folder),
        Error,
        "dnt has added something to",
      );
    });
  });
}
