import { join } from "node:path";
import { extract } from "npm:tar@^7.0.0";
import { CODE_FOLDER } from "./describe_package.ts";

/**
 * Builds the code of the package with Deno's own packer, into the same places
 * as dnt does.
 *
 * @param outDir The folder to build into, which is empty
 * @throws {Error} When the packer fails
 */
export async function buildWithPacker(outDir: string): Promise<void> {
  const work = await Deno.makeTempDir();
  try {
    const archive = join(work, "packed.tgz");
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["pack", "--allow-dirty", "--no-source-maps", "--output", archive],
      stdin: "null",
    }).output();
    if (!success) throw new Error(new TextDecoder().decode(stderr));
    const code = join(outDir, CODE_FOLDER);
    await Deno.mkdir(code);
    await extract({
      file: archive,
      cwd: code,
      strip: 1,
      filter: (path) => /\.(js|d\.ts)$/.test(path),
    });
  } finally {
    await Deno.remove(work, { recursive: true });
  }
}
