import { createProject, type Project, run } from "../toolchain/mod.ts";

/**
 * Builds the package as it is now, and installs it as its users do.
 *
 * @returns The project of such a user
 */
export async function createUserProject(): Promise<Project> {
  await run(Deno.execPath(), ["task", "--quiet", "build:npm"], ".");
  return await createProject();
}
