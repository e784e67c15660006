/**
 * Names the file of what several exports share, after the first of its modules.
 * So the name is the same for both builders. A hash of the text would differ.
 *
 * @param modules The paths of its modules, from the folder of the code
 * @returns The path of the file without its extension, from the same folder
 * @throws {Error} When there are no modules
 */
export function nameChunk(modules: readonly string[]): string {
  const [first] = modules.toSorted();
  if (first === undefined) throw new Error("A chunk without modules");
  const name = first
    .replace(/^src\//, "")
    .replace(/(?:\.d\.ts|\.js)$/, "")
    .replaceAll("/", "_");
  return `shared/${name}`;
}
