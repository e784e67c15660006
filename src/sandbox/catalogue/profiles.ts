import type {
  AccountUsage,
  Capability,
  Known,
  Product,
} from "../../model/mod.ts";

/** The shared data of one kind of institution. */
export interface Profile {
  /** The products of the API. */
  products: readonly Known<Product>[];
  /** The capabilities of connectors and sources. */
  capabilities: readonly Known<Capability>[];
  /** Whom the accounts are for. */
  usages: readonly Known<AccountUsage>[];
  /** The undocumented `account_types`. */
  accounts: readonly string[];
  /** The undocumented `documents_type`. */
  documents: readonly string[];
  /** The undocumented `categories`. */
  categories: readonly string[];
}

/** The name of a profile. */
export type ProfileName =
  | "bank"
  | "regional"
  | "business"
  | "neobank"
  | "wealth"
  | "bill";

/** The profiles, by name. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  bank: {
    products: ["bank"],
    capabilities: ["bank"],
    usages: ["PRIV"],
    accounts: ["checking"],
    documents: [],
    categories: [],
  },
  regional: {
    products: ["bank"],
    capabilities: ["bank", "profile", "contact"],
    usages: ["PRIV", "ORGA", "ASSO"],
    accounts: ["checking", "savings", "loan"],
    documents: [],
    categories: [],
  },
  business: {
    products: ["bank"],
    capabilities: ["bank"],
    usages: ["ORGA"],
    accounts: ["checking", "card"],
    documents: [],
    categories: [],
  },
  neobank: {
    products: ["bank"],
    capabilities: ["bank"],
    usages: ["PRIV"],
    accounts: ["checking"],
    documents: [],
    categories: [],
  },
  wealth: {
    products: ["wealth"],
    capabilities: ["bankwealth", "document"],
    usages: ["PRIV"],
    accounts: ["market", "lifeinsurance", "pea", "per"],
    documents: ["statement", "report"],
    categories: [],
  },
  bill: {
    products: ["bill"],
    capabilities: ["document", "profile", "contact"],
    usages: ["PRIV"],
    accounts: [],
    documents: ["bill"],
    categories: ["utilities"],
  },
};
