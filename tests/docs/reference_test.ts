import { assert, assertEquals } from "@std/assert";
import { join, relative } from "node:path";
import { run } from "../../scripts/toolchain/mod.ts";
import { findBrokenLinks } from "./html_links.ts";

/**
 * The parameters that a type brings in itself, as `infer` and mapped types do.
 * Deno 2.9 links to them, and gives them no anchor.
 */
const UNANCHORED = /#type_param_[ik]$/;

Deno.test("findBrokenLinks() finds a file and an anchor that are not there", () => {
  const pages = new Map([
    ["index.html", `<a href="./a/b.html#c">1</a><a href="a/no.html">2</a>`],
    ["a/b.html", `<p id="c"></p><a href="../index.html#no">3</a>`],
    ["style.css", ""],
  ]);
  assertEquals(findBrokenLinks(pages), [
    "index.html: a/no.html",
    "a/b.html: ../index.html#no",
  ]);
});

Deno.test("every link of the API reference leads to something", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const args = ["run", "--quiet", "--allow-run", "scripts/docs.ts", folder];
    await run(Deno.execPath(), args, ".");
    const pages = await readPages(folder);
    const names = [...pages.keys()];
    assert(names.includes("index.html") && names.length > 100);
    assertEquals(
      findBrokenLinks(pages).filter((link) => !UNANCHORED.test(link)),
      [],
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

/** Reads the pages of a folder, by their paths; of other files, the path alone. */
async function readPages(folder: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const read = async (path: string) => {
    for await (const { name, isDirectory } of Deno.readDir(path)) {
      const file = join(path, name);
      if (isDirectory) await read(file);
      else {
        const text = name.endsWith(".html")
          ? await Deno.readTextFile(file)
          : "";
        pages.set(relative(folder, file).replaceAll("\\", "/"), text);
      }
    }
  };
  await read(folder);
  return pages;
}
