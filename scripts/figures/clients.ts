import { join } from "node:path";
import config from "../../deno.json" with { type: "json" };
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

const VERSIONS = { ...config.imports, ...config.toolchain };

const CLIENTS:
  readonly (Omit<Client, "version"> & { name: keyof typeof VERSIONS })[] = [
    {
      name: "openapi-fetch",
      source: `export { default } from "openapi-fetch";`,
      platform: "neutral",
    },
    {
      name: "ky",
      source: `export { default } from "ky";`,
      platform: "neutral",
    },
    {
      name: "ofetch",
      source: `export { $fetch } from "ofetch";`,
      platform: "neutral",
    },
    {
      name: "plaid",
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
    ["install", ...CLIENTS.map(({ name }) => `${name}@${VERSIONS[name]}`)],
    folder,
  );
  return await Promise.all(CLIENTS.map(async (client) => {
    const file = join(folder, "node_modules", client.name, "package.json");
    const { version } = JSON.parse(await Deno.readTextFile(file));
    return { ...client, version: String(version) };
  }));
}
