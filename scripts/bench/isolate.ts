import { join } from "node:path";
import { installToolchain, run } from "../toolchain/mod.ts";
import { bundle } from "../figures/bundle.ts";
import type { Figure } from "../figures/figure.ts";
import { interleave } from "../figures/interleave.ts";
import { createUserProject } from "../figures/create_user_project.ts";

const PROCESSES = 21;

const WORKERS: readonly Worker[] = [
  {
    name: "an empty worker",
    source: `export default { fetch: () => new Response("ok") };`,
  },
  {
    name: "a worker that lists connectors",
    source: `import { listConnectors } from "@connectors/powens";
      const fetch = () => Promise.resolve(Response.json({ connectors: [] }));
      const api = { domain: "acme-sandbox", fetch };
      export default {
        fetch: async () => Response.json(await listConnectors(api)),
      };`,
  },
  {
    name: "a worker that lists connectors, with the whole root export",
    source: `import * as powens from "@connectors/powens";
      const fetch = () => Promise.resolve(Response.json({ connectors: [] }));
      const api = { domain: "acme-sandbox", fetch };
      globalThis.powens = powens;
      export default {
        fetch: async () => Response.json(await powens.listConnectors(api)),
      };`,
  },
];

/** Measures how long workerd takes from nothing to its first answer. */
export async function measureIsolate(): Promise<Figure> {
  const workerd = await findWorkerd(await installToolchain());
  const version = (await run(workerd, ["--version"], ".")).trim();
  await using project = await createUserProject();
  const configs: string[] = [];
  for (const { source } of WORKERS) {
    configs.push(await writeWorker(project.folder, configs.length, source));
  }
  const times = await interleave(
    configs,
    { warmUp: 1, counted: PROCESSES },
    (config) => answerOnce(workerd, config),
  );
  const [empty = NaN] = times;
  return {
    title: "The start of a Worker",
    about: `From starting ${version} to the end of its ` +
      `first answer; medians of ${PROCESSES} fresh processes, in turn. The ` +
      "call that a worker makes is answered in memory.",
    columns: ["Starting", "More", "Time"],
    rows: WORKERS.map(({ name }, index) => [
      name,
      { value: (times[index] ?? NaN) - empty, unit: "ms" },
      { value: times[index] ?? NaN, unit: "ms" },
    ]),
    goals: [],
  };
}

/** A worker to start. */
interface Worker {
  name: string;
  source: string;
}

/** Finds the program itself, as the script that npm has for it takes its time. */
async function findWorkerd(toolchain: string): Promise<string> {
  const scope = join(toolchain, "@cloudflare");
  const suffix = Deno.build.os === "windows" ? ".exe" : "";
  for await (const { name } of Deno.readDir(scope)) {
    // npm installs only the platform of this machine.
    if (!name.startsWith("workerd-")) continue;
    return join(scope, name, "bin", `workerd${suffix}`);
  }
  throw new Error("Cannot find workerd: npm has none for this machine");
}

/** Writes a worker, and what workerd is to know of it. */
async function writeWorker(
  folder: string,
  index: number,
  source: string,
): Promise<string> {
  const file = `worker${index}.js`;
  await Deno.writeFile(join(folder, file), await bundle(source, folder));
  const config = join(folder, `worker${index}.capnp`);
  await Deno.writeTextFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [(name = "main", worker = (
        modules = [(name = "worker", esModule = embed "${file}")],
        compatibilityDate = "2026-01-01",
      ))],
      sockets = [
        (name = "http", address = "127.0.0.1:0", http = (), service = "main"),
      ],
    );`,
  );
  return config;
}

/** Starts a worker, asks it once, and stops it. */
async function answerOnce(workerd: string, config: string): Promise<number> {
  const start = performance.now();
  const child = new Deno.Command(workerd, {
    // It says on a descriptor of ours at which port it listens.
    args: ["serve", "--control-fd=1", config],
    stdin: "null",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  try {
    const port = await readPort(child.stdout);
    const response = await fetch(`http://127.0.0.1:${port}/`);
    await response.text();
    const time = performance.now() - start;
    if (!response.ok) throw new Error(`The worker answered ${response.status}`);
    return time;
  } finally {
    child.kill("SIGKILL");
    await child.status;
  }
}

async function readPort(output: ReadableStream<Uint8Array>): Promise<number> {
  let text = "";
  for await (const part of output.pipeThrough(new TextDecoderStream())) {
    text += part;
    const port = text.match(/"port":\s*(\d+)/)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`workerd stopped before it listened: ${text}`);
}
