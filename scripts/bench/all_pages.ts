import { createSandbox } from "../../src/sandbox/mod.ts";

// The API gives at most so many connectors at once.
const PAGE = 1_000;

/**
 * Asks the sandbox for connectors page by page.
 *
 * @param size How many of them; all of the sandbox's catalogue by default
 * @param expand What to ask for beside the connectors, such as `sources,fields`
 * @returns The connectors as they come over the wire
 */
export async function askForAllPages(
  size?: number,
  expand = "",
): Promise<unknown[]> {
  // A few of the connectors are hidden, and so not in the answer.
  const { fetch } = createSandbox(
    size === undefined ? {} : { size: Math.ceil(size * 1.1) },
  );
  const connectors: unknown[] = [];
  while (size === undefined || connectors.length < size) {
    const limit = Math.min(PAGE, (size ?? Infinity) - connectors.length);
    const url = new URL("https://acme-sandbox.biapi.pro/2.0/connectors");
    url.searchParams.set("offset", `${connectors.length}`);
    url.searchParams.set("limit", `${limit}`);
    if (expand) url.searchParams.set("expand", expand);
    const response = await fetch(url);
    const page: { connectors: unknown[] } = await response.json();
    connectors.push(...page.connectors);
    if (page.connectors.length < limit) break;
  }
  if (size !== undefined && connectors.length < size) {
    throw new Error(`The sandbox has ${connectors.length} of ${size}`);
  }
  return connectors;
}
