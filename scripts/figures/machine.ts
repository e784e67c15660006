import { cpus } from "node:os";
import { RUNTIMES } from "./runtimes.ts";

/** What a figure was measured on. */
export interface Machine {
  /** The name of the processor. */
  processor: string;
  /** How many cores there are. */
  cores: number;
  /**
   * How many processes wanted them, on average over a minute; 0 where the
   * system does not say.
   */
  load: number;
  /** The runtimes, with their versions. */
  runtimes: string[];
}

/** Says what this machine is, and how busy. */
export async function describeMachine(): Promise<Machine> {
  const cores = cpus();
  const [load = 0] = Deno.loadavg();
  return {
    processor: cores[0]?.model.trim() ?? "an unknown processor",
    cores: cores.length,
    load,
    runtimes: await Promise.all(
      RUNTIMES.map(async ({ name, readVersion }) =>
        `${name} ${await readVersion()}`
      ),
    ),
  };
}
