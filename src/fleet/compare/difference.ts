import type {
  Connector,
  ConnectorField,
  ConnectorPaymentField,
  ConnectorSource,
} from "../../model/mod.ts";

/**
 * How much a difference matters. `breaking` may break an existing form,
 * `notable` is worth knowing, and `cosmetic` only changes texts.
 */
export type DifferenceGrade = "breaking" | "notable" | "cosmetic";

/** The keys of every difference. */
export interface DifferenceBase {
  /** The connector's UUID. */
  uuid: string;
  /** The name of the institution; the new one, if it was renamed. */
  name: string;
  /** How much the difference matters. */
  grade: DifferenceGrade;
}

/** A value that differs. */
export interface ChangedProperty {
  /** The key, as the API spells it. */
  property: string;
  /** The value before; `null` if there was none. */
  before: unknown;
  /** The value after; `null` if there is none. */
  after: unknown;
}

/** A new connector. */
export interface AddedConnector extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "connectorAdded";
  /** The connector. */
  connector: Connector;
}

/** A connector that was removed or hidden. */
export interface RemovedConnector extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "connectorRemoved";
  /** The connector before. */
  connector: Connector;
}

/**
 * A property of a connector that changed, such as `name` or `restricted`. The
 * values of `countries` are the sorted codes.
 */
export interface ChangedConnector extends DifferenceBase, ChangedProperty {
  /** Tells the kinds apart. */
  kind: "connectorChanged";
}

/** A connector or a source whose stability changed. */
export interface ChangedStability extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "stabilityChanged";
  /** The name of the source; `null` for the connector itself. */
  source: string | null;
  /** Whether it fell or rose; `changed` if the statuses have no order. */
  direction: "fell" | "rose" | "changed";
  /** The status before; `null` if the API did not say. */
  before: string | null;
  /** The status after; `null` if the API does not say. */
  after: string | null;
}

/** A payment setting of a connector or a source that changed. */
export interface ChangedPaymentSetting extends DifferenceBase, ChangedProperty {
  /** Tells the kinds apart. */
  kind: "paymentSettingChanged";
  /** The name of the source; `null` for the connector itself. */
  source: string | null;
}

/** A new source. */
export interface AddedSource extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "sourceAdded";
  /** The source. */
  source: ConnectorSource;
}

/** A source that was removed. */
export interface RemovedSource extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "sourceRemoved";
  /** The source before. */
  source: ConnectorSource;
}

/** A property of a source that changed, such as `auth_mechanism`. */
export interface ChangedSource extends DifferenceBase, ChangedProperty {
  /** Tells the kinds apart. */
  kind: "sourceChanged";
  /** The name of the source. */
  source: string;
}

/** The form of a field: for connections, or for payments. */
export type FormKey = "fields" | "payment_fields";

/** A new form field. */
export interface AddedField extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "fieldAdded";
  /** Which form it is of. */
  form: FormKey;
  /** The field. */
  field: ConnectorField | ConnectorPaymentField;
}

/** A form field that was removed. */
export interface RemovedField extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "fieldRemoved";
  /** Which form it was of. */
  form: FormKey;
  /** The field before. */
  field: ConnectorField | ConnectorPaymentField;
}

/**
 * A property of a form field that changed, such as its pattern (`regex`) or its
 * choices (`values`).
 */
export interface ChangedField extends DifferenceBase, ChangedProperty {
  /** Tells the kinds apart. */
  kind: "fieldChanged";
  /** Which form it is of. */
  form: FormKey;
  /** The name of the field. */
  field: string;
}

/** A difference between two lists, told apart by `kind`. */
export type ConnectorDifference =
  | AddedConnector
  | RemovedConnector
  | ChangedConnector
  | ChangedStability
  | ChangedPaymentSetting
  | AddedSource
  | RemovedSource
  | ChangedSource
  | AddedField
  | RemovedField
  | ChangedField;
