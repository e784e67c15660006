import { assert, assertEquals } from "@std/assert";
import { dirname, join } from "node:path";
import config from "../../deno.json" with { type: "json" };
import { listDocuments } from "./documents.ts";
import { listAnchors, listLinks } from "./links.ts";

/** What documents may link to outside of the repository. */
const SITES: readonly string[] = [
  "datatracker.ietf.org",
  "docs.powens.com",
  "jsr.io",
  "keepachangelog.com",
  "opentelemetry.io",
  "semver.org",
  "standardschema.dev",
  "www.rfc-editor.org",
];

Deno.test("listLinks() finds links and images, and none in code", async () => {
  const document = "[a](./b.md) ![c](d.png)\n\n```md\n[e](f)\n```\n";
  assertEquals(await listLinks(document), [
    { kind: "link", target: "./b.md" },
    { kind: "image", target: "d.png" },
  ]);
});

Deno.test("listAnchors() makes them as GitHub does", () => {
  const document = "# `a`/b, and C!\n\n```sh\n# no heading\n```\n";
  assertEquals(listAnchors(document), ["ab-and-c"]);
});

Deno.test("every link of every document leads to something", async () => {
  const broken: string[] = [];
  for (const path of await listDocuments()) {
    const document = await Deno.readTextFile(path);
    for (const { target } of await listLinks(document)) {
      if (!await leadsSomewhere(path, target)) {
        broken.push(`${path}: ${target}`);
      }
    }
  }
  assertEquals(broken, []);
});

Deno.test("JSR gets every file that the README links to or shows", async () => {
  const readme = await Deno.readTextFile("README.md");
  const files = (await listLinks(readme))
    .filter(({ target }) => target.startsWith("./"))
    .map(({ target }) => target.slice("./".length));
  const { include } = config.publish;
  assert(files.length > 0);
  assertEquals(
    files.filter((file) =>
      !include.some((one) => file === one || file.startsWith(`${one}/`))
    ),
    [],
  );
});

Deno.test("a link to a file, an anchor or a site that is not there is found", async () => {
  for (
    const target of ["./no.md", "#no", "./LICENSE#no", "https://no.example"]
  ) {
    assert(!await leadsSomewhere("README.md", target), target);
  }
});

async function leadsSomewhere(from: string, target: string): Promise<boolean> {
  if (URL.canParse(target)) {
    const { protocol, hostname } = new URL(target);
    return protocol === "https:" && SITES.includes(hostname);
  }
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? from : join(dirname(from), path);
  const info = await Deno.stat(file).catch(() => undefined);
  if (info === undefined) return false;
  if (anchor === undefined) return true;
  if (!info.isFile) return false;
  return listAnchors(await Deno.readTextFile(file)).includes(anchor);
}
