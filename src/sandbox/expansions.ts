import type { StoredConnector } from "./catalogue/mod.ts";
import type { JsonObject } from "./json.ts";
import { invalidValue } from "./refusal.ts";

const EXPANSIONS = [
  "sources",
  "fields",
  "countries",
  "payment_fields",
  "urls",
] as const;

/** A key that `expand` can add to a connector. */
export type Expansion = typeof EXPANSIONS[number];

/**
 * Reads the keys of `expand`. A part in brackets is for nested objects, which
 * the sandbox always sends whole. An empty value means no key.
 */
export function parseExpansions(query: URLSearchParams): Expansion[] {
  const text = query.get("expand") ?? "";
  if (text === "") return [];
  return splitOutsideBrackets(text).map((asked) => {
    const name = EXPANSIONS.find((name) => name === asked);
    if (name === undefined) throw invalidValue("expand");
    return name;
  });
}

/**
 * Splits at the commas outside of brackets, and removes the brackets with their
 * content.
 */
function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of text) {
    if (character === "[") {
      depth++;
    } else if (character === "]") {
      depth--;
      if (depth < 0) throw invalidValue("expand");
    } else if (depth === 0) {
      if (character === ",") {
        parts.push(part);
        part = "";
      } else {
        part += character;
      }
    }
  }
  if (depth > 0) throw invalidValue("expand");
  return [...parts, part];
}

/** Makes the connector of an answer, with the expanded keys. */
export function expandConnector(
  stored: StoredConnector,
  expansions: readonly Expansion[],
): JsonObject {
  const connector = { ...stored.connector };
  for (const name of expansions) connector[name] = stored[name];
  return connector;
}
