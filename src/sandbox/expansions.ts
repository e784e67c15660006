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

/** What can be added to a connector in an answer. */
export type Expansion = typeof EXPANSIONS[number];

/**
 * Reads what `expand` asks for. What is in brackets is for nested objects, of
 * which nothing is left out here. An empty value asks for nothing.
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

/** The parts between commas that are in no brackets, without what is in some. */
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

/** A connector as an answer has it, with what is to be expanded. */
export function expandConnector(
  stored: StoredConnector,
  expansions: readonly Expansion[],
): JsonObject {
  const connector = { ...stored.connector };
  for (const name of expansions) connector[name] = stored[name];
  return connector;
}
