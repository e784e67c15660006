import { type Connector, listConnectors } from "../../mod.ts";
import type { SearchHit } from "../../src/catalog/mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";

/** Lists the sandbox's institutions, or as many connectors as asked for. */
export async function listSandbox(
  size?: number,
): Promise<Connector[]> {
  // A few of the connectors are hidden, and so not in the answer. Without a
  // limit, all others are in it.
  const { fetch } = createSandbox(
    size === undefined ? {} : { size: Math.ceil(1.1 * size) },
  );
  const { connectors } = await listConnectors({
    domain: "acme-sandbox",
    fetch,
  });
  return connectors.slice(0, size);
}

/** The names of what was found. */
export function namesOf(
  hits: readonly SearchHit<{ name: string } & Connector>[],
): string[] {
  return hits.map(({ connector }) => connector.name);
}

/** A text without case and accents, as far as Unicode takes it apart. */
export function foldSimply(text: string): string {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/gu, "").toLowerCase()
    .replace(/ς/gu, "σ");
}
