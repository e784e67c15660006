import { UsageError } from "../model/mod.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Reads a JSON file.
 *
 * @param readFile Reads a file
 * @param path The path, or `-` for standard input
 * @throws {UsageError} If it cannot be read, or is not JSON
 */
export async function readJsonFile(
  readFile: Terminal["readFile"],
  path: string,
): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path);
  } catch {
    throw new UsageError(
      `Cannot read "${path}" as there is no such file, or as it is not readable`,
    );
  }
  try {
    // Some editors begin a file with a byte order mark. JSON has none.
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
 * The place of the mistake, if the engine says it. The rest of its message may
 * quote a secret file.
 */
function whereIs(error: unknown, text: string): string {
  const [, position] = String(error).match(/at position (\d+)/) ?? [];
  if (position === undefined) return "";
  const lines = text.slice(0, Number(position)).split("\n");
  return `: see line ${lines.length}, column ${
    (lines.at(-1) ?? "").length + 1
  }`;
}
