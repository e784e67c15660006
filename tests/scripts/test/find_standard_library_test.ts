import { assertEquals } from "@std/assert";
import config from "../../../deno.json" with { type: "json" };
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
  const [assert, testing] = [
    versionOf(config.imports["@std/assert"]),
    versionOf(config.imports["@std/testing"]),
  ];
  await using server = serve(registryOf([
    { name: "@std/assert", version: assert, modules: ["mod.ts"] },
    {
      name: "@std/testing",
      version: testing,
      modules: ["time.ts", "types.ts"],
    },
  ]));
  assertEquals(await findAt(`http://127.0.0.1:${server.addr.port}/`), {
    kind: "found",
    packages: [`@std/assert ${assert}`, `@std/testing ${testing}`],
  });
});

/** The checksum of nothing. */
const EMPTY =
  "sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** A registry of packages of which every module is empty. */
function registryOf(
  packages: { name: string; version: string; modules: string[] }[],
): (request: Request) => Response {
  const answers: Record<string, unknown> = {};
  for (const { name, version, modules } of packages) {
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

/** The version in a specifier, such as that of `jsr:@std/assert@1.0.19`. */
function versionOf(specifier: string): string {
  return specifier.slice(specifier.lastIndexOf("@") + 1);
}
