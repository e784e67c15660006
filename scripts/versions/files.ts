import { readPin } from "./pin.ts";
import {
  spreadToCommands,
  spreadToImportMap,
  type Versions,
} from "./spread.ts";

/** The import map that has stand-ins for the standard library. */
const IMPORT_MAP = "tests/import_map.json";

/** The files with commands that run Deno, for people to copy. */
const COMMANDS: readonly string[] = [
  "CONTRIBUTING.md",
  "README.md",
  "scripts/picker/wrangler.jsonc",
  "src/cli/README.md",
];

/** The file with the version of Node that the workflows install. */
const NODE_VERSION = ".node-version";

/** A file, with what should be in it. */
export interface File {
  path: string;
  text: string;
}

/**
 * Says what should be in the files that repeat versions of `deno.json`, since
 * they cannot refer to it.
 *
 * @param versions The versions
 * @returns The files, from the root of the repository
 */
export async function describeFollowers(versions: Versions): Promise<File[]> {
  const map = JSON.parse(await Deno.readTextFile(IMPORT_MAP));
  return [
    { path: IMPORT_MAP, text: toJson(spreadToImportMap(map, versions)) },
    { path: NODE_VERSION, text: `${newestNode(versions)}\n` },
    ...await Promise.all(COMMANDS.map(async (path) => ({
      path,
      text: spreadToCommands(await Deno.readTextFile(path), versions),
    }))),
  ];
}

/** Writes JSON as the files of the repository have it. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function newestNode({ toolchain }: Versions): string {
  const specifier = toolchain["node-newest"];
  if (specifier === undefined) {
    throw new Error("deno.json names no newest version of Node");
  }
  return readPin(specifier).version;
}
