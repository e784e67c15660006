import { hash, type StoredConnector } from "./catalogue/mod.ts";
import { expandConnector, parseExpansions } from "./expansions.ts";
import type { JsonObject } from "./json.ts";
import { invalidValue } from "./refusal.ts";

/** The documented maximum of `limit`. Without `limit`, all rows come. */
const MOST_ROWS = 1000;

/** Which connectors a route lists, under which key. */
export interface ConnectorListKind {
  /** The key of the rows. */
  key: "connectors" | "banks" | "providers";
  /** The capability that a connector must have, if there is one. */
  capability?: "bank" | "document";
}

/** Lists the connectors that a query selects. */
export function listConnectors(
  all: readonly StoredConnector[],
  query: URLSearchParams,
  { key, capability }: ConnectorListKind,
): JsonObject {
  const expansions = parseExpansions(query);
  const offset = parseCount(query, "offset") ?? 0;
  const limit = parseCount(query, "limit");
  const top = parseCount(query, "top");
  const byPayments = parseTopKey(query) === "payments" && top !== undefined;
  const needsPay = byPayments || query.has("id_payment");
  const connectors = all.filter((stored) =>
    stored.connector.hidden !== true && servesCountries(stored, query) &&
    (capability === undefined || has(stored, "capabilities", capability)) &&
    (!needsPay || has(stored, "products", "pay"))
  );
  const sorted = byPayments ? sortByPayments(connectors) : connectors;
  const most = limit === undefined ? Infinity : Math.min(limit, MOST_ROWS);
  const rows = sorted.slice(offset, offset + Math.min(most, top ?? Infinity))
    .map((stored) => expandConnector(stored, expansions));
  return { [key]: rows, total: connectors.length };
}

function parseCount(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw invalidValue(name);
  return Number(text);
}

function parseTopKey(query: URLSearchParams): "payments" | undefined {
  const key = query.get("top_key");
  if (key === null) return undefined;
  if (key !== "payments") throw invalidValue("top_key");
  return key;
}

/**
 * Says whether a connector serves one of the countries in the query. An empty
 * value selects all.
 */
export function servesCountries(
  { countries }: StoredConnector,
  query: URLSearchParams,
): boolean {
  const text = query.get("country_codes") ?? "";
  if (text === "") return true;
  const codes = text.toLowerCase().split(",");
  return countries.some(({ id }) => codes.includes(String(id).toLowerCase()));
}

function has(
  { connector }: StoredConnector,
  key: "capabilities" | "products",
  value: string,
): boolean {
  const list = connector[key];
  return Array.isArray(list) && list.includes(value);
}

/** Sorts by the payments of the last month. The numbers are invented. */
function sortByPayments(
  connectors: readonly StoredConnector[],
): StoredConnector[] {
  const paymentsOf = ({ connector }: StoredConnector) =>
    hash(String(connector.uuid));
  return connectors.toSorted((a, b) => paymentsOf(b) - paymentsOf(a));
}
