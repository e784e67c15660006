import { join, relative } from "node:path";
import typescript from "typescript";
import type {
  PackageDescription,
  Project,
} from "../../scripts/toolchain/mod.ts";

/** The package that a user has installed from the archive, as it is on disk. */
export interface PackedPackage {
  /** Its folder. */
  folder: string;
  description: PackageDescription;
  /** The text of its files, by their paths in the package. */
  files: ReadonlyMap<string, string>;
}

/** Reads the package that a project has installed. */
export async function readPacked(project: Project): Promise<PackedPackage> {
  const { name } = project.description;
  const folder = join(project.folder, "node_modules", name);
  return {
    folder,
    description: project.description,
    files: await readFiles(folder),
  };
}

/** Reads the files of a folder, at any depth, by their paths from there. */
export async function readFiles(
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const read = async (path: string) => {
    for await (const { name, isDirectory } of Deno.readDir(path)) {
      const inside = join(path, name);
      if (isDirectory) await read(inside);
      else {
        const text = await Deno.readTextFile(inside);
        files.set(relative(folder, inside).replaceAll("\\", "/"), text);
      }
    }
  };
  await read(folder);
  return files;
}

/** An export of the package: how it is imported, and where it leads to. */
export interface PackedExport {
  /** As in `import("@connectors/powens/form")`. */
  specifier: string;
  types: string;
  default: string;
}

/** Lists the exports that are modules. */
export function moduleExports(
  { description: { name, exports } }: PackedPackage,
): PackedExport[] {
  return Object.entries(exports).flatMap(([subpath, one]) =>
    typeof one === "string"
      ? []
      : [{ specifier: `${name}${subpath.slice(1)}`, ...one }]
  );
}

/** Has the compiler read the declarations that the exports lead to. */
export function compileDeclarations(
  packed: PackedPackage,
): typescript.Program {
  return typescript.createProgram(
    moduleExports(packed).map(({ types }) => join(packed.folder, types)),
    {
      module: typescript.ModuleKind.NodeNext,
      target: typescript.ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
      types: [],
      strict: true,
      noEmit: true,
    },
  );
}
