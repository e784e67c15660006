import { dirname, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** That one file of the repository imports another, for its types alone as well. */
export interface Import {
  /** The path of the file that imports. */
  from: string;
  /** The path of the file that is imported. */
  to: string;
}

/** What `deno info` says of an import. */
interface Dependency {
  /** As the file has it. */
  specifier: string;
  /** Where it leads to, by whether it is there at run time. */
  code?: { specifier?: string };
  type?: { specifier?: string };
}

interface Graph {
  modules: {
    specifier: string;
    dependencies?: Dependency[];
  }[];
}

/**
 * Lists the imports of all files of some folders, as Deno reads them.
 *
 * @param folders The folders, from the root of the repository
 */
export async function listImports(folders: string[]): Promise<Import[]> {
  const root = pathToFileURL(Deno.cwd());
  const files = await Promise.all(folders.map(listFiles));
  const { modules } = await readGraph(
    files.flat().map((file) => `import "${root}/${file}";\n`).join(""),
  );
  const imports: Import[] = [];
  for (const { specifier: from, dependencies = [] } of modules) {
    for (const { specifier, code, type } of dependencies) {
      const to = code?.specifier ?? type?.specifier;
      // What is imported by a name may have another in its place.
      if (to === undefined || !specifier.startsWith(".")) continue;
      if (!from.startsWith(`${root}/`)) continue;
      imports.push({ from: pathOf(from), to: pathOf(to) });
    }
  }
  return imports;
}

/** The path of a file, from the root of the repository. */
function pathOf(url: string): string {
  return relative(Deno.cwd(), fileURLToPath(url)).replaceAll("\\", "/");
}

async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    if (isDirectory) files.push(...await listFiles(path));
    else if (name.endsWith(".ts")) files.push(path);
  }
  return files;
}

/** Has Deno read a module, and everything that it leads to. */
async function readGraph(module: string): Promise<Graph> {
  const file = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(file, module);
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: [
        "info",
        "--quiet",
        "--json",
        "--config=deno.json",
        "--import-map=tests/import_map.json",
        file,
      ],
      stdin: "null",
      stderr: "inherit",
    }).output();
    return JSON.parse(new TextDecoder().decode(stdout));
  } finally {
    await Deno.remove(file);
  }
}

/** The room that a file is in: a folder in `src`, `scripts` or `tests`. */
export function roomOf(path: string): string {
  return dirname(path).split("/").slice(0, 2).join("/");
}
