import { join } from "node:path";
import type { Mutant } from "./mutant.ts";

/**
 * Says whether the compiler accepts a mutant.
 *
 * @param mutant The mutant
 * @param text The text of its file, without any mutant
 * @param folder A project without any mutant; its file is written and restored
 * @param options More options of `deno check`, such as an import map
 */
export async function passesTypeCheck(
  mutant: Mutant,
  text: string,
  folder: string,
  options: string[],
): Promise<boolean> {
  const { file, start, end, replacement } = mutant;
  const path = join(folder, file);
  await Deno.writeTextFile(
    path,
    text.slice(0, start) + replacement + text.slice(end),
  );
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", ...options, file],
    cwd: folder,
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).output();
  await Deno.writeTextFile(path, text);
  return success;
}
