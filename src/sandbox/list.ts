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

type Expansion = typeof EXPANSIONS[number];

/** A connector as an answer has it, with what is to be expanded. */
export function present(
  stored: StoredConnector,
  expansions: readonly Expansion[] = [],
): JsonObject {
  const connector = { ...stored.connector };
  for (const name of expansions) connector[name] = stored[name];
  return connector;
}

/** Reads what `expand` asks for. */
export function readExpansions(query: URLSearchParams): Expansion[] {
  const text = query.get("expand");
  if (text === null) return [];
  return removeNested(text).split(",").map((asked) => {
    const name = EXPANSIONS.find((name) => name === asked);
    if (name === undefined) throw invalidValue("expand");
    return name;
  });
}

/** Removes what is in brackets: nothing here is left out of a nested object. */
function removeNested(text: string): string {
  const shorter = text.replace(/\[[^[\]]*\]/g, "");
  return shorter === text ? text : removeNested(shorter);
}

/** Lists connectors under a key, as the query asks. */
export function listConnectors(
  all: readonly StoredConnector[],
  query: URLSearchParams,
  key: string,
): JsonObject {
  const connectors = all.filter((stored) =>
    stored.connector.hidden !== true && serves(stored, query) &&
    (!query.has("id_payment") || canPay(stored))
  );
  const expansions = readExpansions(query);
  const offset = readCount(query, "offset") ?? 0;
  const limit = readCount(query, "limit") ?? readCount(query, "top") ??
    Infinity;
  const rows = connectors.slice(offset, offset + limit)
    .map((stored) => present(stored, expansions));
  return { [key]: rows, total: connectors.length };
}

function readCount(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw invalidValue(name);
  return Number(text);
}

/** Says whether a connector serves one of the countries that are asked for. */
export function serves(
  { countries }: StoredConnector,
  query: URLSearchParams,
): boolean {
  const codes = query.get("country_codes")?.toUpperCase().split(",");
  return codes === undefined ||
    countries.some(({ id }) => codes.includes(String(id).toUpperCase()));
}

function canPay({ connector: { products } }: StoredConnector): boolean {
  return Array.isArray(products) && products.includes("pay");
}
