import { join } from "node:path";
import { runNpm } from "../toolchain/mod.ts";
import type { Platform } from "./bundle.ts";

/** Something that people would use instead of this package. */
export interface Client {
  /** The package that npm has it in. */
  name: string;
  /** The version that was installed. */
  version: string;
  /** The module that has nothing but what calls an API. */
  source: string;
  /** What it is bundled for: the least that it runs on. */
  platform: Platform;
}

const CLIENTS: readonly (Omit<Client, "version"> & { range: string })[] = [
  {
    name: "openapi-fetch",
    range: "^0.17.0",
    source: `export { default } from "openapi-fetch";`,
    platform: "neutral",
  },
  {
    name: "ky",
    range: "^2.0.0",
    source: `export { default } from "ky";`,
    platform: "neutral",
  },
  {
    name: "ofetch",
    range: "^1.0.0",
    source: `export { $fetch } from "ofetch";`,
    platform: "neutral",
  },
  {
    name: "plaid",
    range: "^47.0.0",
    source: `export { Configuration, PlaidApi } from "plaid";`,
    platform: "browser",
  },
];

/**
 * Installs what people would use instead into a project.
 *
 * @param folder The folder of the project
 * @returns What was installed
 */
export async function installClients(folder: string): Promise<Client[]> {
  await runNpm(
    ["install", ...CLIENTS.map(({ name, range }) => `${name}@${range}`)],
    folder,
  );
  return await Promise.all(CLIENTS.map(async ({ range: _, ...client }) => {
    const file = join(folder, "node_modules", client.name, "package.json");
    const { version } = JSON.parse(await Deno.readTextFile(file));
    return { ...client, version: String(version) };
  }));
}
