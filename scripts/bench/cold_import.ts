import { join } from "node:path";
import { run } from "../toolchain/mod.ts";
import { bundle } from "../figures/bundle.ts";
import { installClients } from "../figures/clients.ts";
import type { Figure } from "../figures/figure.ts";
import { interleave } from "../figures/interleave.ts";
import { createUserProject } from "../figures/create_user_project.ts";

const OWN = "@connectors/powens";
const PEER = "openapi-fetch";
const PROCESSES = 21;

/** Measures what the first import of the package takes in Node. */
export async function measureColdImport(): Promise<Figure> {
  await using project = await createUserProject();
  const { folder } = project;
  const clients = await installClients(folder);
  await Deno.writeTextFile(join(folder, "empty.mjs"), "export {};\n");
  const own = await bundle(`export * from "${OWN}";`, folder);
  await Deno.writeFile(join(folder, "own.mjs"), own);
  const imports: Import[] = [
    { name: "an empty module", specifier: "./empty.mjs" },
    { name: `${OWN}, as installed`, specifier: OWN },
    { name: `${OWN}, in a bundle`, specifier: "./own.mjs" },
    ...clients.map(({ name, version }) => ({
      name: `${name} ${version}`,
      specifier: name,
    })),
  ];
  const times = await interleave(
    imports,
    { warmUp: 1, counted: PROCESSES },
    ({ specifier }) => importOnce(specifier, folder),
  );
  const timeOf = (start: string) =>
    times[imports.findIndex(({ name }) => name.startsWith(start))] ?? NaN;
  const empty = timeOf("an empty module");
  return {
    title: "A cold import in Node",
    about: `The time of import() alone; medians of ${PROCESSES} fresh ` +
      "processes, in turn.",
    columns: ["Importing", "More", "Time"],
    rows: imports.map(({ name }, index) => [
      name,
      { value: (times[index] ?? NaN) - empty, unit: "ms" },
      { value: times[index] ?? NaN, unit: "ms" },
    ]),
    goals: [
      {
        what: `Importing ${OWN}, in a bundle over an empty module, Node`,
        side: "at most",
        limit: { value: 1, unit: "ms" },
        measured: { value: timeOf(`${OWN}, in a bundle`) - empty, unit: "ms" },
      },
      {
        what: `Importing ${OWN}, as installed, over ${PEER}, Node`,
        side: "at most",
        limit: { value: 2, unit: "×" },
        measured: {
          value: (timeOf(`${OWN}, as installed`) - empty) /
            (timeOf(PEER) - empty),
          unit: "×",
        },
      },
    ],
  };
}

/** An import to measure. */
interface Import {
  name: string;
  specifier: string;
}

async function importOnce(specifier: string, folder: string): Promise<number> {
  const program = `const start = performance.now();
    await import(${JSON.stringify(specifier)});
    console.log(performance.now() - start);`;
  return Number(
    await run("node", ["--input-type=module", "--eval", program], folder),
  );
}
