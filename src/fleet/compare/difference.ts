import type {
  Connector,
  ConnectorField,
  ConnectorPaymentField,
  ConnectorSource,
} from "../../model/mod.ts";

/**
 * How much a difference matters: `breaking` may break a form that was built
 * before, `notable` is worth knowing, `cosmetic` only changes what is shown.
 */
export type DifferenceGrade = "breaking" | "notable" | "cosmetic";

/** What every difference is about. */
export interface DifferenceBase {
  /** The connector's UUID. */
  uuid: string;
  /** The institution's name: the newer one, if it was renamed. */
  name: string;
  /** How much the difference matters. */
  grade: DifferenceGrade;
}

/** A value that differs. */
export interface ChangedProperty {
  /** The key, as the API spells it. */
  property: string;
  /** The value before; `null` where there was none. */
  before: unknown;
  /** The value after; `null` where there is none. */
  after: unknown;
}

/** A connector that came. */
export interface AddedConnector extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "connectorAdded";
  /** The connector. */
  connector: Connector;
}

/** A connector that went, or that was hidden. */
export interface RemovedConnector extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "connectorRemoved";
  /** The connector, as it was. */
  connector: Connector;
}

/**
 * A property of a connector that changed, such as `name` or `restricted`. Of
 * `countries`, the values are the sorted codes.
 */
export interface ChangedConnector extends DifferenceBase, ChangedProperty {
  /** Tells the kinds apart. */
  kind: "connectorChanged";
}

/** A connector or a source that works more reliably, or less. */
export interface ChangedStability extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "stabilityChanged";
  /** The name of the source; `null` for the connector itself. */
  source: string | null;
  /** Whether it fell or rose; `changed` where the statuses have no order. */
  direction: "fell" | "rose" | "changed";
  /** The status before; `null` where the API did not tell. */
  before: string | null;
  /** The status after; `null` where the API does not tell. */
  after: string | null;
}

/** What a connector or a source can do for a payment changed. */
export interface ChangedPaymentSetting extends DifferenceBase, ChangedProperty {
  /** Tells the kinds apart. */
  kind: "paymentSettingChanged";
  /** The name of the source; `null` for the connector itself. */
  source: string | null;
}

/** A source that came. */
export interface AddedSource extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "sourceAdded";
  /** The source. */
  source: ConnectorSource;
}

/** A source that went. */
export interface RemovedSource extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "sourceRemoved";
  /** The source, as it was. */
  source: ConnectorSource;
}

/** A property of a source that changed, such as `auth_mechanism`. */
export interface ChangedSource extends DifferenceBase, ChangedProperty {
  /** Tells the kinds apart. */
  kind: "sourceChanged";
  /** The name of the source. */
  source: string;
}

/** Which form a field is of: that of connections, or that of payments. */
export type FormKey = "fields" | "payment_fields";

/** A form field that came. */
export interface AddedField extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "fieldAdded";
  /** Which form it is of. */
  form: FormKey;
  /** The field. */
  field: ConnectorField | ConnectorPaymentField;
}

/** A form field that went. */
export interface RemovedField extends DifferenceBase {
  /** Tells the kinds apart. */
  kind: "fieldRemoved";
  /** Which form it was of. */
  form: FormKey;
  /** The field, as it was. */
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

/** One thing that differs between two lists, told apart by `kind`. */
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
