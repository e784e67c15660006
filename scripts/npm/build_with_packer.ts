import { join } from "node:path";
import { extract } from "tar";
import { CODE_FOLDER } from "./describe_package.ts";
import { filesIn } from "./files_in.ts";

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
    await hideWhatIsPrivate(code);
  } finally {
    await Deno.remove(work, { recursive: true });
  }
}

/**
 * Says of every declaration file that only what it exports is exported. Without
 * an `export` statement in it, the compiler takes everything that is declared
 * at its top for exported as well.
 */
async function hideWhatIsPrivate(code: string): Promise<void> {
  for await (const path of filesIn(code)) {
    if (!path.endsWith(".d.ts")) continue;
    await Deno.writeTextFile(path, "\nexport {};\n", { append: true });
  }
}
