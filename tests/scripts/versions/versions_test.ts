import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import config from "../../../deno.json" with { type: "json" };
import { describeFollowers } from "../../../scripts/versions/files.ts";
import { LIMITS } from "../../../scripts/versions/limits.ts";
import { readPin } from "../../../scripts/versions/pin.ts";

const VERSIONS: Record<string, string> = {
  ...config.imports,
  ...config.toolchain,
};

Deno.test("every version in deno.json is an exact one, within its limit", () => {
  for (const [name, specifier] of Object.entries(VERSIONS)) {
    const { version } = readPin(specifier);
    const limit = LIMITS[name];
    assert(limit === undefined || version.startsWith(`${limit}.`), name);
  }
  for (const name of Object.keys(LIMITS)) assert(name in VERSIONS, name);
});

Deno.test("whatever repeats a version of deno.json repeats the right one", async () => {
  for (const { path, text } of await describeFollowers(config)) {
    assertEquals(await Deno.readTextFile(path), text, path);
  }
});

/** What names a package together with a version, or asks for any version. */
const VERSIONED =
  /(?:["'](?:npm|jsr):@?[a-z][\w./-]*[^"']*["']|\b(?:npx|npm install) (?:-y )?[a-z][\w-]*@\d)/;

/** The folders and files whose code must not name versions. */
const PLACES = ["mod.ts", "src", "scripts", "tests", ".ci", ".github"];

/** What is about versions, and so has some as examples. */
const EXEMPT =
  /tests\/scripts\/versions\/|scripts\/versions\/pin\.ts|import_map\.json|wrangler\.jsonc/;

async function* textsIn(path: string): AsyncGenerator<[string, string]> {
  const { isDirectory } = await Deno.stat(path);
  if (!isDirectory) {
    if (/\.(?:ts|jsonc?|ya?ml)$|\.ci\/run$/.test(path)) {
      yield [path, await Deno.readTextFile(path)];
    }
    return;
  }
  for await (const { name } of Deno.readDir(path)) {
    yield* textsIn(join(path, name).replaceAll("\\", "/"));
  }
}

Deno.test("no other file names the version of a package", async () => {
  for (const place of PLACES) {
    for await (const [path, text] of textsIn(place)) {
      if (EXEMPT.test(path)) continue;
      const code = text.replaceAll(/^\s*(?:\*|\/\/).*$/gm, "");
      assertEquals(code.match(VERSIONED)?.[0] ?? null, null, path);
    }
  }
});
