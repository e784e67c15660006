import type { Figure } from "../figures/figure.ts";
import { bundleProgram } from "../figures/program.ts";
import { findBun, RUNTIMES } from "../figures/runtimes.ts";
import { writeAnswer } from "./answer.ts";

/** How much longer than without a client it may take, by runtime. */
const LIMITS: Readonly<Record<string, number>> = {
  Deno: 1.1,
  Node: 1.25,
  Bun: 1,
};

/** Measures what the client adds to a whole answer from a server nearby. */
export async function measureLoopback(): Promise<Figure> {
  await using answer = await writeAnswer();
  const body = await Deno.readFile(answer.file);
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    () =>
      new Response(body, { headers: { "content-type": "application/json" } }),
  );
  await using program = await bundleProgram(
    import.meta.resolve("./loopback/program.ts"),
  );
  const baseUrl = `http://127.0.0.1:${server.addr.port}/2.0`;
  const measured: { name: string; bare: number; own: number }[] = [];
  for (const runtime of [...RUNTIMES, await findBun()]) {
    const [bare = NaN, own = NaN] = await program.run<number[]>(
      runtime,
      baseUrl,
    );
    measured.push({ name: runtime.name, bare, own });
  }
  return {
    title: "An answer over loopback",
    about: `${(answer.bytes / 1e6).toFixed(2)} MB of JSON from a server on ` +
      "the same machine. Medians in one process, in turn. The client also " +
      "bounds the size and the time, and checks the answer.",
    columns: ["Runtime", "Over bare", "fetch() and json()", "listConnectors()"],
    rows: measured.map(({ name, bare, own }) => [
      name,
      { value: own / bare, unit: "×" },
      { value: bare, unit: "ms" },
      { value: own, unit: "ms" },
    ]),
    goals: measured.map(({ name, bare, own }) => ({
      what: `A whole answer over fetch() and json(), ${name}`,
      side: "at most",
      limit: { value: LIMITS[name] ?? NaN, unit: "×" },
      measured: { value: own / bare, unit: "×" },
    })),
  };
}
