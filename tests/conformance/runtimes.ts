import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  CHROMIUM_FLAGS,
  nodeBinary,
  workerdBinary,
} from "../../scripts/toolchain/mod.ts";

/** The files of the suite, one for every way to run it. */
export interface SuiteFiles {
  /** A module that imports the package by name from beside it. */
  module: string;
  /** A script that has the package in it. */
  script: string;
  /** A Worker that has the package in it. */
  worker: string;
  /** The address of a page that runs the suite. */
  page: string;
}

/** A runtime that the package is for. */
export interface Runtime {
  /** What it is called. */
  name: string;
  /** How to ask for its version. */
  version: readonly [command: string, ...args: string[]];
  /** How to run the suite in it. */
  command(files: SuiteFiles): Promise<readonly [string, ...string[]]>;
  /** Whether it is not a package of npm, and so may not be to be had. */
  isOptional?: boolean;
}

/** Without it, the rules of the edge would not hold where they could. */
const NO_EVAL = "--disallow-code-generation-from-strings";

/**
 * The runtimes that the package is for.
 *
 * @param toolchain The folder that they were installed into
 * @param scratch A folder for files that they need
 */
export function runtimesIn(toolchain: string, scratch: string): Runtime[] {
  const newest = nodeBinary(toolchain, "node-newest");
  // Whatever the system, this is what its binary is called.
  const bun = join(toolchain, "bun", "bin", "bun.exe");
  const workerd = workerdBinary(toolchain);
  const chromium = Deno.env.get("CHROMIUM") ?? "chromium";
  return [
    {
      name: "Deno",
      version: [Deno.execPath(), "--version"],
      command: ({ module }) =>
        Promise.resolve([
          Deno.execPath(),
          "run",
          "--quiet",
          "--allow-net=127.0.0.1",
          "--node-modules-dir=manual",
          `--v8-flags=${NO_EVAL}`,
          module,
        ]),
    },
    ...[nodeBinary(toolchain, "node-oldest"), newest].map((node): Runtime => ({
      name: "Node",
      version: [node, "--version"],
      command: ({ module }) => Promise.resolve([node, NO_EVAL, module]),
    })),
    {
      name: "Bun",
      version: [bun, "--version"],
      command: ({ module }) => Promise.resolve([bun, module]),
    },
    ...[[], ["nodejs_compat"]].map((flags): Runtime => ({
      name: ["workerd", ...flags].join(", "),
      version: [workerd, "--version"],
      async command({ worker }) {
        // What is embedded is looked for beside the configuration.
        const config = join(dirname(worker), `workerd${flags.length}.capnp`);
        await Deno.writeTextFile(
          config,
          configureWorkerd(basename(worker), flags),
        );
        return [workerd, "test", config];
      },
    })),
    {
      name: "Vercel edge-runtime",
      version: [
        newest,
        "--print",
        `require(${
          JSON.stringify(join(toolchain, "edge-runtime", "package.json"))
        }).version`,
      ],
      async command({ script }) {
        const runner = join(scratch, "edge.mjs");
        const edge = join(toolchain, "edge-runtime", "dist", "index.js");
        await Deno.writeTextFile(
          runner,
          `import { readFileSync } from "node:fs";
          import { EdgeRuntime } from ${JSON.stringify(pathToFileURL(edge))};
          const code = readFileSync(process.argv[2], "utf8");
          const runtime = new EdgeRuntime({ initialCode: code });
          await runtime.evaluate("done");`,
        );
        return [newest, runner, script];
      },
    },
    {
      name: "Chromium",
      version: [chromium, "--version"],
      isOptional: true,
      command: ({ page }) =>
        Promise.resolve([
          chromium,
          "--headless",
          ...CHROMIUM_FLAGS,
          `--user-data-dir=${join(scratch, "chromium")}`,
          page,
        ]),
    },
  ];
}

/** Says what workerd runs: one Worker, which may reach the server of the suite. */
function configureWorkerd(worker: string, flags: readonly string[]): string {
  return `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (services = [
      (name = "suite", worker = (
        modules = [(name = "worker", esModule = embed "${worker}")],
        compatibilityDate = "2026-01-01",
        compatibilityFlags = ${JSON.stringify(flags)},
        globalOutbound = "loopback",
      )),
      (name = "loopback", network = (allow = ["private"])),
    ]);`;
}
