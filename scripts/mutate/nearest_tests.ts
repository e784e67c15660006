/** Where the files are whose mutants are made. */
const SOURCES = "src/";

/**
 * Lists the tests of the room that a path is in.
 *
 * @param path A file or a folder in `src`
 * @param tests The files of all tests
 * @returns Those below the folder of `tests` that mirrors the room
 */
export function testsOfRoom(path: string, tests: string[]): string[] {
  const [room] = path.slice(SOURCES.length).split("/");
  return tests.filter((test) => test.startsWith(`tests/${room}/`));
}

/**
 * Names the test that mirrors a file.
 *
 * @param file The path of a file in `src`
 */
export function twinOf(file: string): string {
  const place = file.slice(SOURCES.length).replace(/\.ts$/, "");
  return `tests/${place}_test.ts`;
}
