import { type DesiredState, readDesiredState } from "../fleet/mod.ts";
import { UsageError } from "../model/mod.ts";
import { printable } from "./text.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Reads a desired state from a file.
 *
 * @param terminal What reads files
 * @param path The path, or `-` for standard input
 * @throws {UsageError} If it is not one, with everything that is wrong
 */
export async function readDesiredFile(
  { readFile }: Terminal,
  path: string,
): Promise<DesiredState> {
  const result = readDesiredState(await readJson(readFile, path));
  if (result.ok) return result.desired;
  throw new UsageError(
    `Cannot use "${path}" as a desired state:${
      result.issues.map(({ path, message }) =>
        `\n  ${printable(`${path || "it"} ${message}`)}`
      )
        .join("")
    }`,
  );
}

async function readJson(
  readFile: Terminal["readFile"],
  path: string,
): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path);
  } catch {
    throw new UsageError(
      `Cannot read "${path}" as there is no such file, or it may not be read`,
    );
  }
  try {
    // Some editors begin a file with a mark that JSON does not have.
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new UsageError(
      `Cannot read "${path}" as it must be JSON, in UTF-8${
        whereIs(error, text)
      }`,
    );
  }
}

/**
 * Where the mistake is, if the engine tells it. What it says besides may quote
 * a file that was not meant.
 */
function whereIs(error: unknown, text: string): string {
  const [, position] = String(error).match(/at position (\d+)/) ?? [];
  if (position === undefined) return "";
  const lines = text.slice(0, Number(position)).split("\n");
  return `: see line ${lines.length}, column ${
    (lines.at(-1) ?? "").length + 1
  }`;
}
