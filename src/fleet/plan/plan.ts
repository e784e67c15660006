import type { Change, SettingValue } from "./change.ts";

/** What every obstacle is about. */
export interface ObstacleBase {
  /** Which part of the desired state it is about, such as `connectors[12]`. */
  path: string;
}

/**
 * A connector that is named, and not among those that were read: there is none
 * on the domain, or it is hidden and was not read for.
 */
export interface UnknownConnector extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "unknownConnector";
  /** The connector's UUID. */
  uuid: string;
}

/**
 * A source that a connector does not have; for a selection, that none of its
 * connectors has.
 */
export interface UnknownSource extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "unknownSource";
  /** The connector's UUID; `null` for a selection. */
  uuid: string | null;
  /** The name of the source. */
  source: string;
}

/** A name that more than one source of a connector has. */
export interface AmbiguousSource extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "ambiguousSource";
  /** The connector's UUID. */
  uuid: string;
  /** The name of the sources. */
  source: string;
}

/** A mechanism that a source does not offer. */
export interface UnavailableMechanism extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "unavailableMechanism";
  /** The connector's UUID. */
  uuid: string;
  /** The name of the source. */
  source: string;
  /** The mechanism that is asked for. */
  mechanism: string;
  /** Those that there are. */
  available: string[];
}

/** A selection that selects nothing. */
export interface EmptySelection extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "emptySelection";
}

/**
 * A selection, where the list that was read is not whole: it may select more
 * connectors than those that are planned for.
 */
export interface IncompleteList extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "incompleteList";
}

/** Entries of which none is narrower, and that ask for different things. */
export interface Contradiction extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "contradiction";
  /** The connector's UUID. */
  uuid: string;
  /** The setting. */
  setting: Change["setting"];
  /** What they ask for. */
  wishes: { path: string; value: SettingValue }[];
}

/** A part of a desired state for which nothing was planned, and why. */
export type Unresolved =
  | UnknownConnector
  | UnknownSource
  | AmbiguousSource
  | UnavailableMechanism
  | EmptySelection
  | IncompleteList
  | Contradiction;

/** What is to be done to bring a domain to a desired state: plain JSON. */
export interface Plan {
  /**
   * What is to change, and nothing else: by UUID, first the connector itself,
   * then its sources by name.
   */
  changes: Change[];
  /** What cannot be planned for; the changes are right without it. */
  unresolved: Unresolved[];
}
