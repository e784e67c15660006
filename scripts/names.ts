/**
 * Writes the public names of every export into `src/README.md`. A test holds
 * the two together, so that nothing becomes public by accident.
 *
 * @module
 */
import config from "../deno.json" with { type: "json" };
import { listNames, withTable } from "./names/mod.ts";

const FILE = "src/README.md";

const names = await listNames(config.name, config.exports);
await Deno.writeTextFile(FILE, withTable(await Deno.readTextFile(FILE), names));
