import { assertType, type IsExact } from "@std/testing/types";
import type {
  AmountsByExecutionDateType,
  AppToAppUse,
  Connector,
  ConnectorCountry,
  ConnectorSource,
  ExpandableKey,
  FieldValue,
  ListField,
  PaymentSettings,
  Stability,
  TextField,
} from "../../mod.ts";
import type {
  AMOUNTS_KEYS,
  APP_TO_APP_KEYS,
  CONNECTOR_KEYS,
  COUNTRY_KEYS,
  FIELD_KEYS,
  FIELD_VALUE_KEYS,
  KeyKinds,
  LIST_FIELD_KEYS,
  PAYMENT_SETTINGS_KEYS,
  SOURCE_KEYS,
  STABILITY_KEYS,
} from "../../src/fleet/drift/known_keys.ts";

Deno.test("the keys that drift is told by are the keys of the model", () => {
  assertType<IsExact<keyof typeof CONNECTOR_KEYS, keyof Connector>>(true);
  assertType<
    IsExact<
      keyof typeof SOURCE_KEYS | `transfer_${string}`,
      keyof ConnectorSource
    >
  >(true);
  assertType<IsExact<keyof typeof FIELD_KEYS, keyof TextField>>(true);
  assertType<IsExact<keyof typeof LIST_FIELD_KEYS, keyof ListField>>(true);
  assertType<IsExact<keyof typeof FIELD_VALUE_KEYS, keyof FieldValue>>(true);
  assertType<IsExact<keyof typeof COUNTRY_KEYS, keyof ConnectorCountry>>(true);
  assertType<
    IsExact<keyof typeof PAYMENT_SETTINGS_KEYS, keyof PaymentSettings>
  >(true);
  assertType<
    IsExact<keyof typeof AMOUNTS_KEYS, keyof AmountsByExecutionDateType>
  >(true);
  assertType<IsExact<keyof typeof APP_TO_APP_KEYS, keyof AppToAppUse>>(true);
  assertType<IsExact<keyof typeof STABILITY_KEYS, keyof Stability>>(true);
});

Deno.test("a key that is missing, or that the model does not have, does not compile", () => {
  // @ts-expect-error The key `name` is missing
  const missing: KeyKinds<ConnectorCountry> = { id: "documented" };
  const unknown: KeyKinds<ConnectorCountry> = {
    id: "documented",
    name: "documented",
    // @ts-expect-error There is no such key
    currency: "documented",
  };
  return void [missing, unknown];
});

Deno.test("the keys that expand adds are those of the model", () => {
  type Expansions = {
    [K in keyof typeof CONNECTOR_KEYS]: (typeof CONNECTOR_KEYS)[K] extends
      "expansion" ? K : never;
  }[keyof typeof CONNECTOR_KEYS];
  assertType<IsExact<Expansions, ExpandableKey>>(true);
});
