/** What every change is about. */
export interface ChangeBase {
  /** The connector's UUID. */
  uuid: string;
  /** The institution's name, for those who read. */
  name: string;
}

/** A connector is to be left out of lists, or no longer. */
export interface HiddenChange extends ChangeBase {
  /** Tells the settings apart. */
  setting: "hidden";
  /** Whether the connector is hidden now. */
  before: boolean;
  /** Whether it is to be. */
  after: boolean;
}

/** A connector is to be synchronized more often, or less. */
export interface PeriodChange extends ChangeBase {
  /** Tells the settings apart. */
  setting: "sync_frequency" | "sync_periodicity";
  /** The period now; `null` where the API does not tell. */
  before: number | null;
  /** The period that it is to have. */
  after: number;
}

/** A source is to use another mechanism. */
export interface MechanismChange extends ChangeBase {
  /** Tells the settings apart. */
  setting: "auth_mechanism";
  /** The name of the source. */
  source: string;
  /** The mechanism now, or `null`. */
  before: string | null;
  /** The mechanism that it is to use. */
  after: string;
}

/** A source is to be disabled, or enabled again. */
export interface DisabledChange extends ChangeBase {
  /** Tells the settings apart. */
  setting: "disabled";
  /** The name of the source. */
  source: string;
  /** Whether the source is disabled now. */
  before: boolean;
  /** Whether it is to be. */
  after: boolean;
}

/** A change of a connector itself. */
export type ConnectorChange = HiddenChange | PeriodChange;

/** A change of a source of a connector. */
export type SourceChange = MechanismChange | DisabledChange;

/** One setting that is to change, told apart by `setting`. */
export type Change = ConnectorChange | SourceChange;

/** A value that a setting can have. */
export type SettingValue = Change["before"] | Change["after"];

/** Says whether a change is of a source. */
export function isSourceChange(change: Change): change is SourceChange {
  return "source" in change;
}

/** Says whether a change shows a connector that is hidden. */
export function isShowing({ setting, after }: Change): boolean {
  return setting === "hidden" && !after;
}
