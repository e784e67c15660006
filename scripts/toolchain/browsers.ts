import { join } from "node:path";

/** Has Chromium start without all that it does for people. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Finds Chromium, by `CHROMIUM` or on the `PATH`.
 *
 * @returns Where it is, or `undefined` if it is not there
 */
export function findChromium(): Promise<string | undefined> {
  return findProgram(Deno.env.get("CHROMIUM"), ["chromium"]);
}

/**
 * Finds Firefox, by `FIREFOX` or on the `PATH`.
 *
 * @returns Where it is, or `undefined` if it is not there
 */
export function findFirefox(): Promise<string | undefined> {
  return findProgram(Deno.env.get("FIREFOX"), ["firefox-esr", "firefox"]);
}

/** Finds a program, at the path that was named or else by its names. */
async function findProgram(
  named: string | undefined,
  names: readonly string[],
): Promise<string | undefined> {
  const isWindows = Deno.build.os === "windows";
  const folders = Deno.env.get("PATH")?.split(isWindows ? ";" : ":") ?? [];
  const paths = named
    ? [named]
    : names.flatMap((name) =>
      folders.map((folder) => join(folder, isWindows ? `${name}.exe` : name))
    );
  for (const path of paths) {
    const info = await Deno.stat(path).catch(() => undefined);
    if (info?.isFile) return path;
  }
}
