/**
 * Lists the commands that a document tells people to run, in order.
 *
 * @param document The document, as Markdown
 * @returns The commands of its blocks of `sh`, one for each line
 */
export function listCommands(document: string): string[] {
  return Array.from(document.matchAll(/^```sh\n([^]*?)^```$/gm))
    .flatMap(([, block = ""]) => block.trimEnd().split("\n"));
}
