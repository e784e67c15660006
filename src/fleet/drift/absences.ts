import type { ExpandableKey } from "../../model/mod.ts";

/**
 * Why a documented key may be absent:
 * - `expandable`: it is there if `expand` has it.
 * - `optional`: it may be absent, by the documentation.
 * - `unsent`: it is in the documentation, but was in no answer so far.
 */
export type Absence = "expandable" | "optional" | "unsent";

const EXPANDABLE: Readonly<Record<ExpandableKey, "expandable">> = {
  sources: "expandable",
  fields: "expandable",
  payment_fields: "expandable",
  countries: "expandable",
  urls: "expandable",
};

/** The keys that may be absent, by their path in a connector. */
const ABSENCES: Readonly<Record<string, Absence>> = {
  ...EXPANDABLE,
  sync_frequency: "unsent",
  sync_periodicity: "unsent",
  available_auth_mechanisms: "unsent",
  transfer_mechanism: "unsent",
  restricted: "unsent",
  account_usages: "unsent",
  products: "unsent",
  payment_settings: "optional",
  "fields[].connector_sources": "optional",
  "fields[].auth_mechanisms": "optional",
  "fields[].regex": "optional",
  "fields[].required": "optional",
  "fields[].description": "unsent",
  "payment_fields[].auth_mechanisms": "optional",
  "payment_fields[].regex": "optional",
  "payment_fields[].required": "optional",
};

/** The keys of connectors that `expand` can add. */
export const EXPANDABLE_KEYS: readonly string[] = Object.keys(EXPANDABLE);

/** Says why a documented key may be absent; `undefined` if it may not. */
export function absenceOf(path: string): Absence | undefined {
  // Every payment setting is optional.
  return path.startsWith("payment_settings.") ? "optional" : ABSENCES[path];
}
