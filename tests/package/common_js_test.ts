import { assertEquals } from "@std/assert";
import { join } from "node:path";
import config from "../../deno.json" with { type: "json" };
import {
  createProject,
  installToolchain,
  nodeBinary,
  run,
  runNpm,
} from "../../scripts/toolchain/mod.ts";
import { compileProject, writeFile } from "./project.ts";

/** A module of CommonJS, as it is written in TypeScript. */
const REQUIRING = `
import powens = require("@connectors/powens");
import sandbox = require("@connectors/powens/sandbox");

const { fetch } = sandbox.createSandbox();
const api: powens.Api = { domain: "acme-sandbox", fetch };
powens.listConnectors(api, { country_codes: ["PT"] }).then(
  ({ connectors }) => console.log(connectors.length > 0),
);
`;

/** A test for Jest, in a module. */
const JEST_TEST = `
import { listConnectors } from "@connectors/powens";
import { createSandbox } from "@connectors/powens/sandbox";

test("the sandbox has institutions", async () => {
  const { fetch } = createSandbox();
  const { total } = await listConnectors({ domain: "acme-sandbox", fetch });
  expect(total).toBeGreaterThan(100);
});
`;

Deno.test("require() gives the package to CommonJS, in TypeScript and in every Node that can require modules", async () => {
  const toolchain = await installToolchain();
  await using project = await createProject();
  await writeFile(project, "requiring.cts", REQUIRING);
  await compileProject(project, toolchain);
  for (const name of ["node-20", "node-22", "node-newest"] as const) {
    const node = nodeBinary(toolchain, name);
    const printed = await run(node, ["requiring.cjs"], project.folder);
    assertEquals(printed.trim(), "true", name);
  }
});

Deno.test("Jest runs tests with the package, as the guide says", async () => {
  await using project = await createProject();
  const jest = config.toolchain.jest.replace("npm:", "");
  await runNpm(["install", jest], project.folder);
  await writeFile(project, "powens.test.js", JEST_TEST);
  const program = join(
    project.folder,
    "node_modules",
    "jest",
    "bin",
    "jest.js",
  );
  await run(
    "node",
    ["--experimental-vm-modules", program, "--transform={}"],
    project.folder,
  );
});
