import {
  AMOUNTS_KEYS,
  APP_TO_APP_KEYS,
  CONNECTOR_KEYS,
  COUNTRY_KEYS,
  FIELD_KEYS,
  FIELD_VALUE_KEYS,
  type KeyKind,
  LIST_FIELD_KEYS,
  PAYMENT_SETTINGS_KEYS,
  SOURCE_KEYS,
  STABILITY_KEYS,
} from "./known_keys.ts";

/** A parsed JSON object. */
export type Raw = Readonly<Record<string, unknown>>;

/** Says whether a value is an object that is not an array. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Which keys an object has, and of what shape the objects under them are. */
export interface Shape {
  /** Its keys. */
  keys: Readonly<Record<string, KeyKind>>;
  /** What further keys begin with. */
  prefix?: string;
  /** The shapes of the objects under a key, or in the list there. */
  nested?: Readonly<Record<string, (object: Raw) => Shape>>;
}

const STABILITY: Shape = { keys: STABILITY_KEYS };

const AMOUNTS: Shape = { keys: AMOUNTS_KEYS };

const APP_TO_APP: Shape = { keys: APP_TO_APP_KEYS };

const PAYMENT_SETTINGS: Shape = {
  keys: PAYMENT_SETTINGS_KEYS,
  nested: {
    is_app_to_app_used: () => APP_TO_APP,
    minimum_amount: () => AMOUNTS,
    maximum_amount: () => AMOUNTS,
  },
};

const SOURCE: Shape = {
  keys: SOURCE_KEYS,
  prefix: "transfer_",
  nested: { stability: () => STABILITY },
};

const FIELD_VALUE: Shape = { keys: FIELD_VALUE_KEYS };

const LIST_FIELD: Shape = {
  keys: LIST_FIELD_KEYS,
  nested: { values: () => FIELD_VALUE },
};

const FIELD: Shape = { keys: FIELD_KEYS };

const fieldShape = ({ type }: Raw) => type === "list" ? LIST_FIELD : FIELD;

const COUNTRY: Shape = { keys: COUNTRY_KEYS };

/** The shape of a connector. */
export const CONNECTOR: Shape = {
  keys: CONNECTOR_KEYS,
  nested: {
    stability: () => STABILITY,
    payment_settings: () => PAYMENT_SETTINGS,
    sources: () => SOURCE,
    fields: fieldShape,
    payment_fields: fieldShape,
    countries: () => COUNTRY,
  },
};

/** What is told of the keys of an object. */
export interface KeyVisitor {
  /** There is a key that the model does not have. */
  onUnknown(path: string): void;
  /** A documented key was looked for. */
  onDocumented(path: string, kind: KeyKind, isThere: boolean): void;
}

/** Goes through the keys of an object and of those in it. */
export function visitKeys(
  object: Raw,
  path: string,
  { keys, prefix, nested = {} }: Shape,
  visitor: KeyVisitor,
): void {
  const placeOf = (key: string) => path ? `${path}.${key}` : key;
  for (const [key, value] of Object.entries(object)) {
    if (!Object.hasOwn(keys, key)) {
      const isForeseen = prefix !== undefined && key.startsWith(prefix);
      if (!isForeseen) visitor.onUnknown(placeOf(key));
      continue;
    }
    const shapeOf = Object.hasOwn(nested, key) ? nested[key] : undefined;
    if (shapeOf === undefined) continue;
    if (isRaw(value)) visitKeys(value, placeOf(key), shapeOf(value), visitor);
    if (!Array.isArray(value)) continue;
    for (const item of value) {
      if (!isRaw(item)) continue;
      visitKeys(item, `${placeOf(key)}[]`, shapeOf(item), visitor);
    }
  }
  for (const [key, kind] of Object.entries(keys)) {
    if (kind === "undocumented") continue;
    visitor.onDocumented(placeOf(key), kind, Object.hasOwn(object, key));
  }
}
