import { join } from "node:path";
import { copyProject } from "./copy_project.ts";
import { passesTypeCheck } from "./check_types.ts";
import { instrument, type SourceFile } from "./instrument.ts";
import type { Mutant } from "./mutant.ts";
import type { Options } from "./options.ts";
import { testsOfRoom } from "./nearest_tests.ts";
import { type Rehearsal, rehearse, type TestRunner } from "./run_tests.ts";
import { sample } from "./sample.ts";
import { tryMutants, type Verdict } from "./try_mutants.ts";

/** The results of the mutants of a room or a file. */
export interface Result {
  path: string;
  /** How many mutants there are. */
  all: Mutant[];
  /** How many were tried. */
  tried: number;
  /** How many of them the tests did not come to an end with. */
  tooLate: number;
  /** How many of them no test noticed, but the compiler refuses. */
  refused: number;
  /** Those that no test noticed, and the compiler did not either. */
  survivors: Mutant[];
  /** The tests that fail with no mutant on, and so judge none. */
  unusable: string[];
}

/** What a run needs to know of the project. */
export interface Project {
  /** Its folder. It is copied, and never written to. */
  folder: string;
  /** The paths of its test files, from that folder. */
  tests: string[];
  /** What `deno test` and `deno check` are told, such as an import map. */
  options: string[];
  /** How long tests may take on top of four times their usual, in milliseconds. */
  patience: number;
  /** Is told of each mutant that was tried, before the compiler is asked. */
  onVerdict?: (verdict: Verdict) => void;
}

/**
 * Makes the mutants of a room or a file, and tries them with the tests of the
 * room.
 *
 * @param path A file or a folder in `src`
 * @param project The project
 * @param options How many, and which
 */
export async function mutatePath(
  path: string,
  project: Project,
  options: Pick<Options, "sample" | "seed" | "workers">,
): Promise<Result> {
  const folder = await Deno.makeTempDir();
  try {
    await copyProject(project.folder, folder);
    return await mutateCopy(path, { ...project, folder }, options);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function mutateCopy(
  path: string,
  project: Project,
  options: Pick<Options, "sample" | "seed" | "workers">,
): Promise<Result> {
  const { folder } = project;
  const sources = await readSources(folder, path);
  const { files, mutants } = await instrument(sources);
  await writeSources(folder, files);
  const runner: TestRunner = {
    folder,
    options: project.options,
    env: { PROPERTY_SEED: `${options.seed}` },
    patience: project.patience,
  };
  const rehearsals = await rehearseAll(
    testsOfRoom(path, project.tests),
    runner,
  );
  const usable = rehearsals.filter(({ passed }) => passed);
  const chosen = sample(mutants, options.sample, options.seed);
  const verdicts = await tryMutants(chosen, {
    rehearsals: usable,
    runner,
    workers: options.workers,
    onVerdict: project.onVerdict ?? (() => {}),
  });
  await writeSources(folder, sources);
  const survivors: Mutant[] = [];
  const unnoticed = verdicts.filter(({ killedBy }) => killedBy === undefined);
  for (const { mutant } of unnoticed) {
    const text = sources.find((source) => source.path === mutant.file)?.text;
    if (await passesTypeCheck(mutant, text ?? "", folder, project.options)) {
      survivors.push(mutant);
    }
  }
  return {
    path,
    all: mutants,
    tried: chosen.length,
    tooLate: verdicts.filter(({ isTooLate }) => isTooLate).length,
    refused: unnoticed.length - survivors.length,
    survivors,
    unusable: rehearsals.filter(({ passed }) => !passed).map(({ file }) =>
      file
    ),
  };
}

async function rehearseAll(
  tests: string[],
  runner: TestRunner,
): Promise<Rehearsal[]> {
  const rehearsals: Rehearsal[] = [];
  for (const test of tests) rehearsals.push(await rehearse(test, runner));
  return rehearsals;
}

/** Reads a file, or all files of a folder at any depth, in order. */
async function readSources(
  folder: string,
  path: string,
): Promise<SourceFile[]> {
  const place = join(folder, path);
  if ((await Deno.stat(place)).isFile) {
    return [{ path, text: await Deno.readTextFile(place) }];
  }
  const names = (await Array.fromAsync(Deno.readDir(place)))
    .filter(({ name, isDirectory }) => isDirectory || name.endsWith(".ts"))
    .map(({ name }) => name)
    .sort();
  const sources: SourceFile[] = [];
  for (const name of names) {
    sources.push(...await readSources(folder, `${path}/${name}`));
  }
  return sources;
}

async function writeSources(
  folder: string,
  files: SourceFile[],
): Promise<void> {
  for (const { path, text } of files) {
    await Deno.writeTextFile(join(folder, path), text);
  }
}
