/** What `deno.json` says of versions, and whatever else it says. */
export interface Versions {
  imports: Record<string, string>;
  toolchain: Record<string, string>;
}

/** An import map, as JSON. */
export interface ImportMap {
  imports: Record<string, string>;
}

/**
 * Puts the versions into the import map of the stand-ins: it replaces the
 * imports of `deno.json`, so that it has to repeat those that stay.
 *
 * @param map The import map
 * @param versions The versions
 * @returns The import map, sorted
 */
export function spreadToImportMap(
  map: ImportMap,
  { imports }: Versions,
): ImportMap {
  const own = Object.entries(map.imports)
    .filter(([, target]) => !target.startsWith("npm:"));
  const repeated = Object.entries(imports)
    .filter(([, target]) => target.startsWith("npm:"))
    .flatMap(([name, target]) => [
      [name, target] as const,
      // deno.json implies it; an import map does not.
      [`${name}/`, `${target.replace("npm:", "npm:/")}/`] as const,
    ]);
  const entries = [...own, ...repeated]
    .sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  return { imports: Object.fromEntries(entries) };
}

/**
 * Puts the version of Deno into a text with commands that run it.
 *
 * @param text The text
 * @param versions The versions
 * @returns The text, with this version in every command
 */
export function spreadToCommands(
  text: string,
  { toolchain }: Versions,
): string {
  return text.replaceAll(
    /\bdeno@\d+(?:\.\d+)*/g,
    toolchain.deno?.replace("npm:", "") ?? "deno",
  );
}
