import type {
  Connector,
  ConnectorCountry,
  ExpandableParts,
  Product,
} from "../../mod.ts";

/** What the page is told when it asks for the list. */
export interface Listing {
  /** The name of the domain. */
  domain: string;
  /** Whether it is the sandbox, in memory, and so not a domain at all. */
  isSandbox: boolean;
  /** The id of the client application, if there is one. */
  clientId: string | null;
  /** How many rows could not be read. */
  rejected: number;
  /** The countries that there are institutions of, by code in upper case. */
  countries: ConnectorCountry[];
  /** The products that there are institutions with. */
  products: Product[];
  /** The institutions asked for, in the order in which the API lists them. */
  connectors: Institution[];
}

/** What the page is told of each institution in the list, which may be long. */
export type Institution =
  & Pick<
    Connector,
    | "uuid"
    | "name"
    | "code"
    | "slug"
    | "color"
    | "beta"
    | "restricted"
    | "products"
  >
  & Pick<ExpandableParts, "countries">;

/** What the page is told of the institution that was chosen. */
export type ChosenInstitution =
  & Connector
  & Pick<ExpandableParts, "sources" | "fields">;

/** Which institutions the page asks for: by default, all of them. */
export interface ListingQuery {
  /** The code of a country. */
  country?: string | undefined;
  /** A product. */
  product?: string | undefined;
}
