/**
 * Raises the versions of everything that tests and builds use: all of them
 * stand in `deno.json`. Says what it has raised, and what it could not ask for.
 *
 * @module
 */
import { describeFollowers, toJson } from "./versions/files.ts";
import { findNewest } from "./versions/find_newest.ts";
import { LIMITS } from "./versions/limits.ts";
import { readPin, writePin } from "./versions/pin.ts";
import type { Versions } from "./versions/spread.ts";

const config: Versions = JSON.parse(await Deno.readTextFile("deno.json"));

async function raise(versions: Record<string, string>): Promise<void> {
  for (const [name, specifier] of Object.entries(versions)) {
    try {
      const newest = writePin(
        await findNewest(readPin(specifier), LIMITS[name]),
      );
      if (newest === specifier) continue;
      console.log(`${name}: ${specifier} is raised to ${newest}`);
      versions[name] = newest;
    } catch (error) {
      console.log(`${name}: ${specifier} stays; ${error}`);
    }
  }
}

await raise(config.imports);
await raise(config.toolchain);
await Deno.writeTextFile("deno.json", toJson(config));
for (const { path, text } of await describeFollowers(config)) {
  await Deno.writeTextFile(path, text);
}
await new Deno.Command(Deno.execPath(), { args: ["fmt", "--quiet"] }).output();
