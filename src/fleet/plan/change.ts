/** The keys of every change. */
export interface ChangeBase {
  /** The connector's UUID. */
  uuid: string;
  /** The name of the institution, for readers. */
  name: string;
}

/** Hides a connector, or shows it again. */
export interface HiddenChange extends ChangeBase {
  /** Tells the settings apart. */
  setting: "hidden";
  /** Whether the connector is hidden before the change. */
  before: boolean;
  /** Whether it is to be. */
  after: boolean;
}

/** Changes how often a connector is synchronized. */
export interface PeriodChange extends ChangeBase {
  /** Tells the settings apart. */
  setting: "sync_frequency" | "sync_periodicity";
  /** The period before; `null` if the API does not say. */
  before: number | null;
  /** The period after. */
  after: number;
}

/** Changes the mechanism of a source. */
export interface MechanismChange extends ChangeBase {
  /** Tells the settings apart. */
  setting: "auth_mechanism";
  /** The name of the source. */
  source: string;
  /** The mechanism before, or `null`. */
  before: string | null;
  /** The mechanism after. */
  after: string;
}

/** Disables a source, or enables it again. */
export interface DisabledChange extends ChangeBase {
  /** Tells the settings apart. */
  setting: "disabled";
  /** The name of the source. */
  source: string;
  /** Whether the source is disabled before the change. */
  before: boolean;
  /** Whether it is to be. */
  after: boolean;
}

/** A change of a connector itself. */
export type ConnectorChange = HiddenChange | PeriodChange;

/** A change of a source of a connector. */
export type SourceChange = MechanismChange | DisabledChange;

/** A change of one setting, told apart by `setting`. */
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
