import { installToolchain, run } from "../toolchain/mod.ts";
import { bundle } from "../figures/bundle.ts";
import type { Figure } from "../figures/figure.ts";
import { interleave } from "../figures/interleave.ts";
import { createUserProject } from "../figures/create_user_project.ts";
import { findWorkerd, startWorkerd, writeWorker } from "./workerd.ts";

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
    const code = await bundle(source, project.folder);
    const name = `worker${configs.length}`;
    configs.push(await writeWorker(project.folder, name, code));
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

/** Starts a worker, asks it once, and stops it. */
async function answerOnce(workerd: string, config: string): Promise<number> {
  const start = performance.now();
  await using server = await startWorkerd(workerd, config);
  const response = await fetch(server.url);
  await response.text();
  const time = performance.now() - start;
  if (!response.ok) throw new Error(`The worker answered ${response.status}`);
  return time;
}
