import { join } from "node:path";
import { runNpm } from "./run.ts";

/** The package as `deno task build:npm` left it. */
export const BUILT = "npm";

/** What is of interest in the description of the package. */
export interface PackageDescription {
  name: string;
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
}

/** A project of a user, outside the repository, that has installed the package. */
export interface Project extends AsyncDisposable {
  /** Its folder. */
  folder: string;
  /** The archive that was installed. */
  archive: string;
  /** What the package says of itself. */
  description: PackageDescription;
}

/**
 * Packs the package that was built and installs the archive, as users do, in a
 * folder of its own.
 */
export async function createProject(): Promise<Project> {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(
    join(folder, "package.json"),
    JSON.stringify({ private: true, type: "module" }),
  );
  const printed = await runNpm(["pack", "--pack-destination", folder], BUILT);
  const archive = join(folder, printed.trim());
  await runNpm(["install", archive], folder);
  const { name } = await readDescription(BUILT);
  return {
    folder,
    archive,
    description: await readDescription(join(folder, "node_modules", name)),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

async function readDescription(folder: string): Promise<PackageDescription> {
  return JSON.parse(await Deno.readTextFile(join(folder, "package.json")));
}
