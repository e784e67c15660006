import type { Change, SettingValue } from "./change.ts";

/** The keys of every obstacle. */
export interface ObstacleBase {
  /** The path in the desired state, such as `connectors[12]`. */
  path: string;
}

/**
 * A named connector that was not read. The domain does not have it, or it is
 * hidden and was not named for reading.
 */
export interface UnknownConnector extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "unknownConnector";
  /** The connector's UUID. */
  uuid: string;
}

/**
 * A source that a connector does not have, or that no connector of a selection
 * has.
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
  /** The desired mechanism. */
  mechanism: string;
  /** The available mechanisms. */
  available: string[];
}

/** A selection that matches no connector. */
export interface EmptySelection extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "emptySelection";
}

/**
 * A selection from a list that is not complete. It may match more connectors
 * than were planned for.
 */
export interface IncompleteList extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "incompleteList";
}

/** Entries that set different values, and none of them is the narrowest. */
export interface Contradiction extends ObstacleBase {
  /** Tells the kinds apart. */
  kind: "contradiction";
  /** The connector's UUID. */
  uuid: string;
  /** The setting. */
  setting: Change["setting"];
  /** The values that they set. */
  wishes: { path: string; value: SettingValue }[];
}

/** A part of a desired state that cannot be planned, and why. */
export type Unresolved =
  | UnknownConnector
  | UnknownSource
  | AmbiguousSource
  | UnavailableMechanism
  | EmptySelection
  | IncompleteList
  | Contradiction;

/** The changes that bring a domain to a desired state. It is plain JSON. */
export interface Plan {
  /**
   * The changes, sorted by UUID: first the connector itself, then its sources
   * by name.
   */
  changes: Change[];
  /** The parts that cannot be planned. The changes are valid without them. */
  unresolved: Unresolved[];
}
