import type {
  AuthMechanism,
  Capability,
  Product,
  Sendable,
  SourceName,
} from "../../model/mod.ts";

/** What a source is to be like; a key that is absent leaves things as they are. */
export interface DesiredSource {
  /** The source's name, which is the same on every domain, unlike its id. */
  name: Sendable<SourceName>;
  /** The mechanism to use. */
  auth_mechanism?: Sendable<AuthMechanism>;
  /**
   * Whether the source is disabled. The API keeps since when, which differs
   * from domain to domain and is of no account here.
   */
  disabled?: boolean;
}

/**
 * What a connector is to be like; a key that is absent leaves things as they
 * are.
 */
export interface DesiredSettings {
  /** Whether the connector is left out of lists. */
  hidden?: boolean;
  /** How often connections are synchronized, as a decimal above 0. */
  sync_frequency?: number;
  /**
   * What newer documentation calls `sync_frequency`. Which of the two a server
   * honours is not documented: what is given is what is sent.
   */
  sync_periodicity?: number;
  /** What its sources are to be like; the others are left as they are. */
  sources?: readonly DesiredSource[];
}

/** What one connector is to be like. */
export interface DesiredConnector extends DesiredSettings {
  /** The connector's UUID, the same on every domain. */
  uuid: string;
  /** The institution's name, for those who read: it is not compared. */
  name?: string;
}

/** Which connectors: those that meet all of the criteria; all, without any. */
export interface Selection {
  /** The ISO 3166-1 alpha-2 code of a country in which they serve customers. */
  country?: string;
  /** A product that they serve. */
  product?: Sendable<Product>;
  /** What they can do. */
  capability?: Sendable<Capability>;
}

/** What some connectors are to be like. */
export interface DesiredSelection extends DesiredSettings {
  /** Which connectors. */
  select: Selection;
}

/**
 * What the connectors of a domain are to be like: plain JSON, to be kept with
 * the rest of a configuration, and the same for every domain.
 *
 * Several entries may set the same thing of a connector. Then the narrowest
 * counts: an entry with its UUID before any selection, and a selection before
 * those of which it has all criteria and more. Where neither of two selections
 * is narrower, they must agree: if they do not, `planFleet()` refuses that one
 * setting, and tells of the contradiction.
 *
 * @example Hide all that cannot make payments in France, and one that can
 * ```ts
 * import type { DesiredState } from "@connectors/powens/fleet";
 *
 * const desired: DesiredState = {
 *   selections: [
 *     { select: {}, hidden: true },
 *     { select: { country: "FR", product: "pay" }, hidden: false },
 *   ],
 *   connectors: [
 *     { uuid: "338178e6-3d01-564f-9a7b-52ca442459bf", hidden: true },
 *   ],
 * };
 * ```
 */
export interface DesiredState {
  /** What single connectors are to be like. */
  connectors?: readonly DesiredConnector[];
  /** What all connectors of a selection are to be like. */
  selections?: readonly DesiredSelection[];
}
