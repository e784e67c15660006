import { askForAllPages } from "./all_pages.ts";

/** How many connectors a production domain has, about. */
export const SIZE = 2_000;

/** An answer in a file, which goes when it is disposed of. */
export interface AnswerFile extends AsyncDisposable {
  /** Where it is. */
  file: string;
  /** How long it is. */
  bytes: number;
}

/**
 * Writes an answer of the size of a production domain's to a file: connectors
 * with their sources and fields.
 *
 * @returns The file
 */
export async function writeAnswer(): Promise<AnswerFile> {
  const connectors = await askForAllPages(SIZE, "sources,fields");
  const answer = new TextEncoder().encode(JSON.stringify({ connectors }));
  const file = await Deno.makeTempFile({ suffix: ".json" });
  await Deno.writeFile(file, answer);
  return {
    file,
    bytes: answer.byteLength,
    [Symbol.asyncDispose]: () => Deno.remove(file),
  };
}
