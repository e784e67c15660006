import { type DesiredState, readDesiredState } from "../fleet/mod.ts";
import { UsageError } from "../model/mod.ts";
import { readJsonFile } from "./read_json_file.ts";
import { printable } from "./text.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Reads a desired state from a file.
 *
 * @param terminal The terminal, which reads files
 * @param path The path, or `-` for standard input
 * @throws {UsageError} If it is invalid; the message has everything that is
 * wrong
 */
export async function readDesiredFile(
  { readFile }: Terminal,
  path: string,
): Promise<DesiredState> {
  const result = readDesiredState(await readJsonFile(readFile, path));
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
