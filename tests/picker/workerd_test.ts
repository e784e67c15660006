import { join, resolve } from "node:path";
import { build, stop } from "esbuild";
import { buildPage } from "../../scripts/picker/build.ts";
import {
  installToolchain,
  run,
  workerdBinary,
} from "../../scripts/toolchain/mod.ts";

/** The Worker, and a test that calls it as a browser would. */
const ENTRY = `
import worker from ${JSON.stringify(resolve("scripts/picker/worker.ts"))};
import { findWaitUntil } from ${
  JSON.stringify(resolve("scripts/picker/find_wait_until.ts"))
};

const FILES = {
  "/": ["text/html", "<!DOCTYPE html>"],
  "/picker.js": ["text/javascript", ""],
  "/picker.css": ["text/css", ":root"],
  "/icon.svg": ["image/svg+xml", "<svg"],
  "/?lang=fr": ["text/html", "<!DOCTYPE html>"],
};

function check(isRight, what) {
  if (!isRight) throw new Error(what);
}

export default {
  fetch: worker.fetch,
  async test(_controller, { SELF }) {
    for (const [path, [type, start]] of Object.entries(FILES)) {
      const response = await SELF.fetch("https://picker.example" + path);
      check(response.status === 200, path + " has " + response.status);
      const headers = response.headers;
      check(headers.get("content-type").startsWith(type), path + " is no " + type);
      check(
        headers.get("content-security-policy").startsWith("default-src 'none'"),
        path + " has no policy",
      );
      const text = await response.text();
      check(text.startsWith(start) && text.length > 100, path + " is not whole");
    }
    check(typeof await findWaitUntil() === "function", "Nothing waits");
    // The second time, from the directory that is there.
    for (let time = 0; time < 2; time++) {
      const response = await SELF.fetch(
        "https://picker.example/api/institutions?country=PT&q=millenium",
      );
      const { rows } = await response.json();
      const [{ institution: { uuid, name }, match }] = rows;
      check(name === "Millennium bcp" && match === "typo", "It finds " + name);
      const one = await SELF.fetch("https://picker.example/api/institutions/" + uuid);
      const { connector } = await one.json();
      check(connector.sources.length > 0, "There are no sources");
    }
    const key = await SELF.fetch("https://picker.example/api/key");
    check((await key.json()).kty === "RSA", "There is no key");
  },
};
`;

const CONFIG = `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (
    modules = [(name = "worker", esModule = embed "worker.js")],
    compatibilityDate = "2026-01-01",
    bindings = [
      (name = "SELF", service = "main"),
      (name = "ASSETS", service = "assets"),
    ],
  )),
  (name = "assets", disk = "page"),
]);
`;

Deno.test({
  name: "the Worker of the picker runs unchanged in workerd",
  // esbuild keeps a process of its own until it is told to stop.
  sanitizeResources: false,
  sanitizeOps: false,
  fn: async () => {
    const toolchain = await installToolchain();
    const folder = await Deno.makeTempDir({ prefix: "picker-" });
    try {
      await Deno.mkdir(join(folder, "page"));
      for (const [name, content] of await buildPage()) {
        await Deno.writeFile(join(folder, "page", name), content);
      }
      await build({
        stdin: { contents: ENTRY, resolveDir: folder },
        bundle: true,
        format: "esm",
        target: "es2022",
        tsconfigRaw: {},
        outfile: join(folder, "worker.js"),
      }).finally(stop);
      await Deno.writeTextFile(join(folder, "config.capnp"), CONFIG);
      await run(workerdBinary(toolchain), ["test", "config.capnp"], folder);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});
