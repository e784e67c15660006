import { fileURLToPath } from "node:url";
import { bundle } from "../figures/bundle.ts";
import type { Figure } from "../figures/figure.ts";
import { interleave } from "../figures/interleave.ts";
import { bundleProgram } from "../figures/program.ts";
import { RUNTIMES } from "../figures/runtimes.ts";
import { installToolchain } from "../toolchain/mod.ts";
import { SIZE, writeAnswer } from "./answer.ts";
import { findWorkerd, startWorkerd, writeWorker } from "./workerd.ts";

/** How often a request to workerd reads the directory. */
const READINGS = 20_000;

/** Measures what reading a directory costs that has its list already. */
export async function measureDirectory(): Promise<Figure> {
  await using answer = await writeAnswer();
  await using program = await bundleProgram(
    import.meta.resolve("./directory/program.ts"),
  );
  const measured: { name: string; time: number }[] = [];
  for (const runtime of RUNTIMES) {
    const time = await program.run<number>(runtime, answer.file);
    measured.push({ name: runtime.name, time });
  }
  measured.push({ name: "workerd", time: await measureWorkerd(answer.file) });
  return {
    title: "A warm directory",
    about: `Reading a directory of ${SIZE.toLocaleString("en")} connectors ` +
      "that has its list, before any search. Medians in one process. The " +
      "clock of workerd stands still while a request is handled, so that its " +
      "figure is the time of a request with " +
      `${READINGS.toLocaleString("en")} readings, less that of one without.`,
    columns: ["Runtime", "Reading"],
    rows: measured.map(({ name, time }) => [
      name,
      { value: time, unit: "µs" },
    ]),
    goals: measured.map(({ name, time }) => ({
      what: `Reading a warm directory, ${name}`,
      side: "at most",
      limit: { value: 50, unit: "µs" },
      measured: { value: time, unit: "µs" },
    })),
  };
}

/** Measures a reading in workerd, in microseconds, from outside. */
async function measureWorkerd(answer: string): Promise<number> {
  const workerd = await findWorkerd(await installToolchain());
  const folder = await Deno.makeTempDir();
  try {
    const worker = fileURLToPath(import.meta.resolve("./directory/worker.ts"));
    const source = `export { default } from ${JSON.stringify(worker)};`;
    const code = await bundle(source, ".");
    const config = await writeWorker(folder, "worker", code);
    await using server = await startWorkerd(workerd, config);
    const body = await Deno.readFile(answer);
    await ask(server.url, String(SIZE), { method: "POST", body });
    const [without = NaN, withReadings = NaN] = await interleave(
      [0, READINGS],
      { warmUp: 5, counted: 41 },
      async (readings) => {
        const start = performance.now();
        await ask(`${server.url}?readings=${readings}`, "warm");
        return performance.now() - start;
      },
    );
    return 1_000 * (withReadings - without) / READINGS;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function ask(
  url: string,
  expected: string,
  init?: RequestInit,
): Promise<void> {
  const response = await fetch(url, init);
  const text = await response.text();
  if (text !== expected) {
    throw new Error(`The worker answered ${response.status}: ${text}`);
  }
}
