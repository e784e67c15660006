import type { JsonObject } from "../json.ts";

/** A connector as the sandbox keeps it: plain JSON, with its expansions apart. */
export interface StoredConnector {
  /** The connector, with every key that a live answer has without `expand`. */
  connector: JsonObject;
  /** What `expand=sources` adds, not sorted by priority. */
  sources: JsonObject[];
  /** What `expand=fields` adds. */
  fields: JsonObject[];
  /** What `expand=payment_fields` adds. */
  payment_fields: JsonObject[];
  /** What `expand=countries` adds. */
  countries: JsonObject[];
  /** What `expand=urls` adds. */
  urls: string[];
}
