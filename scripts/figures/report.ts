import { parseArgs } from "node:util";
import type { Figure } from "./figure.ts";
import { describeMachine, type Machine } from "./machine.ts";
import { toText } from "./show.ts";

/** Figures, with what must be known to compare them with others. */
export interface Report {
  /** The day of measuring, as `yyyy-mm-dd`. */
  date: string;
  /** Where they were measured. */
  machine: Machine;
  /** What was measured. */
  figures: Figure[];
}

/**
 * Measures figures one after the other, prints each when it is there, and
 * writes all of them to the file that `--json` names.
 *
 * @param measures What measures each figure, by name; the names that are given
 * on the command line choose from them
 * @returns The figures
 */
export async function report(
  measures: Readonly<Record<string, () => Promise<Figure>>>,
): Promise<Figure[]> {
  const { values: { json }, positionals } = parseArgs({
    args: Deno.args,
    options: { json: { type: "string" } },
    allowPositionals: true,
  });
  const unknown = positionals.find((name) => !Object.hasOwn(measures, name));
  if (unknown !== undefined) {
    const known = Object.keys(measures).join(", ");
    throw new Error(`Cannot measure ${unknown}: there are ${known}`);
  }
  // Before the measuring, which makes it busy itself.
  const machine = await describeMachine();
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const figure = await measure();
    figures.push(figure);
    console.log(`${toText(figure)}\n`);
  }
  if (json !== undefined) {
    const report: Report = {
      date: new Date().toISOString().slice(0, 10),
      machine,
      figures,
    };
    await Deno.writeTextFile(json, `${JSON.stringify(report, null, 2)}\n`);
  }
  return figures;
}
