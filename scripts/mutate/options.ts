import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface Options {
  /** The files and folders of `src` whose mutants are made. */
  paths: string[];
  /** How many mutants of each path are tried at most. */
  sample: number;
  /** What the choice of mutants and the property tests depend on. */
  seed: number;
  /** How many mutants are tried at once. */
  workers: number;
  /** How many of a hundred mutants have to die. */
  minimum: number;
}

/**
 * Reads the command line.
 *
 * @param args The arguments
 * @throws {Error} if an option is invalid
 */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: "string", multiple: true, default: [] },
      sample: { type: "string", default: "Infinity" },
      seed: { type: "string", default: "1" },
      workers: { type: "string", default: "1" },
      minimum: { type: "string", default: "0" },
    },
  });
  const paths = [...positionals, ...values.only].map((path) =>
    path.replace(/\/+$/, "")
  );
  if (paths.length === 0) {
    throw new Error("Name a room or a file, such as src/http.");
  }
  for (const path of paths) {
    if (!path.startsWith("src/")) {
      throw new Error(
        `Mutants are made of what is in src, and not of ${path}.`,
      );
    }
  }
  return {
    paths,
    sample: readNumber("sample", values.sample, 1),
    seed: readNumber("seed", values.seed, 0),
    workers: readNumber("workers", values.workers, 1),
    minimum: readNumber("minimum", values.minimum, 0),
  };
}

function readNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= least) return value;
  throw new Error(`--${name} must be at least ${least}: got "${text}".`);
}
