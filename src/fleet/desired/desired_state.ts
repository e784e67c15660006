import type {
  AuthMechanism,
  Capability,
  Product,
  Sendable,
  SourceName,
} from "../../model/mod.ts";

/** The desired settings of a source. A key that is absent changes nothing. */
export interface DesiredSource {
  /** The source's name, which is the same on every domain, unlike its id. */
  name: Sendable<SourceName>;
  /** The mechanism to use. */
  auth_mechanism?: Sendable<AuthMechanism>;
  /**
   * Whether the source is disabled. The API also keeps since when. That is
   * ignored here.
   */
  disabled?: boolean;
}

/**
 * The desired settings of a connector. A key that is absent changes nothing.
 */
export interface DesiredSettings {
  /** Whether the connector is left out of lists. */
  hidden?: boolean;
  /** How often connections are synchronized, as a decimal above 0. */
  sync_frequency?: number;
  /**
   * The newer name of `sync_frequency` in the documentation. It is not
   * documented which of the two a server uses. The given one is sent.
   */
  sync_periodicity?: number;
  /** The desired settings of its sources. Other sources stay as they are. */
  sources?: readonly DesiredSource[];
}

/** The desired settings of one connector. */
export interface DesiredConnector extends DesiredSettings {
  /** The connector's UUID, the same on every domain. */
  uuid: string;
  /** The name of the institution, for readers. It is not compared. */
  name?: string;
}

/**
 * Selects the connectors that meet all of the criteria. Without criteria, it
 * selects all.
 */
export interface Selection {
  /** The ISO 3166-1 alpha-2 code of a country where they serve customers. */
  country?: string;
  /** A product that they serve. */
  product?: Sendable<Product>;
  /** A capability that they have. */
  capability?: Sendable<Capability>;
}

/** The desired settings of a selection of connectors. */
export interface DesiredSelection extends DesiredSettings {
  /** Which connectors. */
  select: Selection;
}

/**
 * The desired settings of the connectors of a domain. It is plain JSON, and
 * works for every domain.
 *
 * Several entries may have the same setting of a connector. Then the narrowest
 * entry counts. An entry with a UUID is narrower than a selection. A selection
 * is narrower than another one if it has all of its criteria and more. If no
 * entry is the narrowest, they must agree. If they do not, `planFleet()` does
 * not plan that setting, and reports the contradiction.
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
  /** The desired settings of single connectors. */
  connectors?: readonly DesiredConnector[];
  /** The desired settings of selections. */
  selections?: readonly DesiredSelection[];
}
