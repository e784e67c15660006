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
export async function findChromium(): Promise<string | undefined> {
  const named = Deno.env.get("CHROMIUM");
  const isWindows = Deno.build.os === "windows";
  const folders = Deno.env.get("PATH")?.split(isWindows ? ";" : ":") ?? [];
  const paths = named
    ? [named]
    : folders.map((one) => join(one, isWindows ? "chromium.exe" : "chromium"));
  for (const path of paths) {
    const info = await Deno.stat(path).catch(() => undefined);
    if (info?.isFile) return path;
  }
}
