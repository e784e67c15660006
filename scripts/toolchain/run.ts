const IS_WINDOWS = Deno.build.os === "windows";

/**
 * Runs npm.
 *
 * @param args Its arguments
 * @param cwd Where to run it
 * @returns What it printed
 * @throws {Error} When it fails, with what it printed
 */
export async function runNpm(
  args: readonly string[],
  cwd: string,
): Promise<string> {
  return await run(IS_WINDOWS ? "npm.cmd" : "npm", [
    ...args,
    "--silent",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
  ], cwd);
}

/**
 * Runs a command to its end.
 *
 * @param command The command
 * @param args Its arguments
 * @param cwd Where to run it
 * @returns What it printed
 * @throws {Error} When it fails, with what it printed
 */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<string> {
  const { success, code, stdout, stderr } = await new Deno.Command(command, {
    args: [...args],
    cwd,
    stdin: "null",
  }).output();
  const [printed, complained] = [stdout, stderr].map((bytes) =>
    new TextDecoder().decode(bytes)
  );
  if (!success) {
    throw new Error(
      `${command} ${
        args.join(" ")
      } ended with ${code}:\n${printed}${complained}`,
    );
  }
  return printed ?? "";
}
