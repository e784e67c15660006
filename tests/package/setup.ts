import { join } from "node:path";
import { BUILT } from "../../scripts/toolchain/mod.ts";

/** What is of interest in the description of the package. */
export interface PackageDescription {
  name: string;
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
}

/** Reads the description of the package that was built. */
export async function readDescription(): Promise<PackageDescription> {
  return JSON.parse(await Deno.readTextFile(join(BUILT, "package.json")));
}
