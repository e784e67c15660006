import type {
  Connector,
  ConnectorCountry,
  ExpandedConnector,
  Product,
} from "../../mod.ts";
import type { SearchHit } from "../../src/catalog/mod.ts";

/** What the directory holds of each institution: all that the page needs. */
export const EXPAND = ["countries", "sources", "fields"] as const;

/** An institution as the directory has it. */
export type DirectoryConnector = ExpandedConnector<typeof EXPAND>;

/** What the page is told when it asks for the list. */
export interface Listing {
  /** The countries that there are institutions of, by code in upper case. */
  countries: ConnectorCountry[];
  /** The products that there are institutions with. */
  products: Product[];
  /** How many rows of the API could not be read. */
  rejected: number;
  /** How many institutions were found. */
  total: number;
  /** The first of the rows. */
  rows: Row[];
  /** How many rows there are in all. */
  rowCount: number;
}

/** A row of the list. */
export type Row = InstitutionRow | GroupRow;

/** An institution. */
export interface InstitutionRow {
  /** Tells the kinds of row apart. */
  kind: "institution";
  /** The institution. */
  institution: Institution;
  /** How it was found; `null` where nothing was searched. */
  match: SearchHit["match"] | null;
  /** Which parts of its name matched. */
  ranges: SearchHit["ranges"];
}

/** Many institutions of one brand. */
export interface GroupRow {
  /** Tells the kinds of row apart. */
  kind: "group";
  /** What their names have in common. */
  name: string;
  /** How many there are. */
  count: number;
  /** The first of them, for its logo. */
  first: Institution;
}

/** What the page is told of each institution in the list, which may be long. */
export type Institution =
  & Pick<
    Connector,
    "uuid" | "name" | "color" | "beta" | "restricted" | "products"
  >
  & { countries: ConnectorCountry[] };

/** What the page is told of the institution that was chosen. */
export interface ChosenInstitution {
  /** The institution, with what its steps are made of. */
  connector: DirectoryConnector;
  /** The domain that it is listed on. */
  domain: string;
  /** Whether that is the sandbox, in memory, and so no domain at all. */
  isSandbox: boolean;
  /** The id of the client application, if there is one. */
  clientId: string | null;
}

/** Which institutions the page asks for: by default, all of them. */
export interface ListingQuery {
  /** What was typed into the search. */
  text: string;
  /** The code of a country. */
  country?: string | undefined;
  /** A product. */
  product?: string | undefined;
  /** The name of a group, for the institutions in it alone. */
  group?: string | undefined;
  /** How many rows to list at most. */
  limit: number;
}

/** Why the Worker has no answer. */
export type RefusalCode =
  | "invalidValue"
  | "malformed"
  | "methodNotAllowed"
  | "notFound"
  | "refused"
  | "unavailable";
