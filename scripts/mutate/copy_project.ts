import { dirname, join } from "node:path";

/**
 * Copies the files of a project, as they are in its folder: those that Git
 * knows, and those that it would add.
 *
 * @param from The folder of the project
 * @param to An empty folder
 */
export async function copyProject(from: string, to: string): Promise<void> {
  const { stdout } = await new Deno.Command("git", {
    args: ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    cwd: from,
  }).output();
  const files = new TextDecoder().decode(stdout).split("\0").filter(Boolean);
  for (const file of files) {
    const path = join(to, file);
    await Deno.mkdir(dirname(path), { recursive: true });
    await copyIfThere(join(from, file), path);
  }
}

/** Git still lists a file that was removed a moment ago. */
async function copyIfThere(from: string, to: string): Promise<void> {
  try {
    await Deno.copyFile(from, to);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
