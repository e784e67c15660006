import { assertEquals } from "@std/assert";
import { findStandardLibrary } from "../../../scripts/test/find_standard_library.ts";

/** Looks for it at an address, with nothing in the cache. */
async function findAt(address: string) {
  const cache = await Deno.makeTempDir();
  try {
    return await findStandardLibrary({ JSR_URL: address, DENO_DIR: cache });
  } finally {
    await Deno.remove(cache, { recursive: true });
  }
}

/** Serves a registry on loopback. */
function serve(answer: (request: Request) => Response) {
  return Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    answer,
  );
}

for (
  const [status, text] of [[403, "Forbidden"], [404, "Not Found"]] as const
) {
  Deno.test(`the standard library is missing where JSR answers ${status}, and that is said`, async () => {
    await using server = serve(() => new Response("", { status }));
    const found = await findAt(`http://127.0.0.1:${server.addr.port}/`);
    const reason = `JSR answered ${status} ${text}`;
    assertEquals(found, { kind: "missing", reason });
  });
}

Deno.test("the standard library is missing where JSR cannot be reached, and that is said", async () => {
  const server = serve(() => new Response());
  const address = `http://127.0.0.1:${server.addr.port}/`;
  await server.shutdown();
  const reason = "JSR cannot be reached";
  assertEquals(await findAt(address), { kind: "missing", reason });
});

Deno.test("the standard library is found with the versions of what the tests import", async () => {
  await using server = serve(registryOf({
    "@std/assert": ["mod.ts"],
    "@std/testing": ["time.ts", "types.ts"],
  }, "1.2.3"));
  assertEquals(await findAt(`http://127.0.0.1:${server.addr.port}/`), {
    kind: "found",
    packages: ["@std/assert 1.2.3", "@std/testing 1.2.3"],
  });
});

/** The checksum of nothing. */
const EMPTY =
  "sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** A registry of packages of which every module is empty. */
function registryOf(
  packages: Record<string, string[]>,
  version: string,
): (request: Request) => Response {
  const answers: Record<string, unknown> = {};
  for (const [name, modules] of Object.entries(packages)) {
    const exports: Record<string, string> = {};
    const manifest: Record<string, unknown> = {};
    for (const module of modules) {
      exports[module === "mod.ts" ? "." : `./${module.replace(".ts", "")}`] =
        `./${module}`;
      manifest[`/${module}`] = { size: 0, checksum: EMPTY };
      answers[`/${name}/${version}/${module}`] = "";
    }
    answers[`/${name}/meta.json`] = { versions: { [version]: {} } };
    answers[`/${name}/${version}_meta.json`] = { exports, manifest };
  }
  return ({ url }) => {
    const answer = answers[new URL(url).pathname];
    if (answer === undefined) return new Response("", { status: 404 });
    return typeof answer === "string"
      ? new Response(answer, { headers: { "content-type": "text/typescript" } })
      : Response.json(answer);
  };
}
