import { assert, assertEquals } from "@std/assert";
import { toNpmReadme } from "../../scripts/npm/to_npm_readme.ts";
import { createProject } from "../../scripts/toolchain/mod.ts";
import { listLinks } from "../docs/links.ts";
import { readPacked } from "./packed.ts";

const REPOSITORY = "https://git.example/acme/powens";

/** Where the file of the repository is that a URL of it leads to. */
function fileOf(url: string): string {
  return url.match(
    /^https:\/\/git\.example\/acme\/powens\/(?:raw|blob|tree)\/v1\.2\.3\/(.*)$/,
  )?.[1] ?? "";
}

Deno.test("the README of the packed package has no link and no image to a file that is not packed", async () => {
  await using project = await createProject();
  const { files } = await readPacked(project);
  const links = await listLinks(files.get("README.md") ?? "");
  assert(links.length > 0);
  assertEquals(
    links.filter(({ target }) => !/^(?:https:\/\/|#)/.test(target)),
    [],
  );
});

Deno.test("the README of a release leads to the files of the repository, at its version", async () => {
  const readme = await Deno.readTextFile("README.md");
  const at = { repository: REPOSITORY, version: "1.2.3" };
  const links = (await listLinks(toNpmReadme(readme, at)))
    .filter(({ target }) => target.startsWith(REPOSITORY));
  assert(links.some(({ kind }) => kind === "image"));
  assert(links.length > 10);
  for (const { kind, target } of links) {
    assertEquals(target.includes("/raw/"), kind === "image", target);
    const { isDirectory } = await Deno.stat(fileOf(target));
    assertEquals(isDirectory, target.includes("/tree/"), target);
  }
});

Deno.test("toNpmReadme() leaves no link to a file where the repository is not known", () => {
  const readme = "![a](./a.png)[b](./b.md) [c](#c) [d](https://d.example)";
  assertEquals(
    toNpmReadme(readme, undefined),
    "b [c](#c) [d](https://d.example)",
  );
});
