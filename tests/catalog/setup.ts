import type { Connector } from "../../mod.ts";
import type { SearchHit } from "../../src/catalog/mod.ts";

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
