import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { build, stop } from "esbuild";
import {
  createProject,
  installToolchain,
  nodeBinary,
  run,
  workerdBinary,
} from "../../scripts/toolchain/mod.ts";
import { compileProject, writeFile } from "./project.ts";

/** What a user may write in TypeScript, and in ten lines. */
const SCRIPT = `
import { type Api, listConnectors } from "@connectors/powens";
import { createSandbox } from "@connectors/powens/sandbox";

const { fetch } = createSandbox();
const api: Api = { domain: "acme-sandbox", fetch };
const { connectors } = await listConnectors(api, { country_codes: ["PT"] });
const names: string[] = connectors.map(({ name }) => name);
console.log(names.includes("Millennium bcp"));
`;

/** A Worker that is the API in memory, and a test that calls it. */
const WORKER = `
import { listConnectors } from "@connectors/powens";
import { createSandbox } from "@connectors/powens/sandbox";

const { fetch } = createSandbox();
export default {
  fetch,
  async test(controller, env) {
    const { connectors } = await listConnectors({
      domain: "acme-sandbox",
      fetch: (url, init) => env.SELF.fetch(url, init),
    }, { country_codes: ["PT"] });
    if (!connectors.some(({ name }) => name === "Millennium bcp")) {
      throw new Error("The Worker did not answer from the sandbox");
    }
  },
};
`;

const WORKERD_CONFIG = `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (
    modules = [(name = "worker", esModule = embed "worker.js")],
    compatibilityDate = "2026-01-01",
    bindings = [(name = "SELF", service = "main")],
  )),
]);
`;

Deno.test("the package is installed, compiled against and run by the oldest Node, where no code is made from strings", async () => {
  const toolchain = await installToolchain();
  await using project = await createProject();
  await writeFile(project, "script.ts", SCRIPT);
  await compileProject(project, toolchain);
  const node = nodeBinary(toolchain, "node-oldest");
  for (const flags of [[], ["--disallow-code-generation-from-strings"]]) {
    const printed = await run(node, [...flags, "script.js"], project.folder);
    assertEquals(printed.trim(), "true");
  }
});

Deno.test({
  name: "a Worker that imports the package answers from the sandbox",
  // esbuild keeps a process of its own until it is told to stop.
  sanitizeResources: false,
  sanitizeOps: false,
  fn: async () => {
    const toolchain = await installToolchain();
    await using project = await createProject();
    await build({
      stdin: { contents: WORKER, resolveDir: project.folder },
      bundle: true,
      format: "esm",
      outfile: join(project.folder, "worker.js"),
    }).finally(stop);
    await writeFile(project, "config.capnp", WORKERD_CONFIG);
    await run(
      workerdBinary(toolchain),
      ["test", "config.capnp"],
      project.folder,
    );
  },
});
