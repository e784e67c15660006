import { Instrumenter } from "@stryker-mutator/instrumenter";
import type { NumberedMutant } from "./mutant.ts";

/** A file of source code. */
export interface SourceFile {
  /** Its path, from the root of the project. */
  path: string;
  text: string;
}

/** Files that hold mutants, each of which can be switched on. */
export interface Instrumented {
  files: SourceFile[];
  /** By file, in the order in which the files are given. */
  mutants: NumberedMutant[];
}

/** The logger that Stryker asks for. What it says is for its own developers. */
const SILENT = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: () => {},
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  fatal: () => {},
};

/**
 * Puts all mutants into files at once. The variable
 * `__STRYKER_ACTIVE_MUTANT__` of the environment names the one that is on.
 *
 * @param sources The files as they are
 * @returns The files with their mutants
 * @see https://stryker-mutator.io/docs/mutation-testing-elements/supported-mutators/
 */
export async function instrument(sources: SourceFile[]): Promise<Instrumented> {
  const { files, mutants } = await new Instrumenter(SILENT).instrument(
    sources.map(({ path, text }) => ({
      name: path,
      content: text,
      mutate: true,
    })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return {
    files: files.map(({ name, content }) => ({ path: name, text: content })),
    mutants: mutants.map(({ id, fileName, location, replacement }) => ({
      id,
      ...locate(texts.get(fileName) ?? "", location),
      file: fileName,
      replacement,
    })),
  };
}

/** A place in a text. Lines and columns are counted from 0. */
interface Position {
  line: number;
  column: number;
}

function locate(text: string, place: { start: Position; end: Position }) {
  const lines = text.split("\n");
  const offset = ({ line, column }: Position) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, column);
  const start = offset(place.start);
  const end = offset(place.end);
  return {
    start,
    end,
    line: place.start.line + 1,
    lineText: (lines[place.start.line] ?? "").trim(),
    original: text.slice(start, end),
  };
}
