import { assertType, type IsExact } from "@std/testing/types";
import {
  AUTH_MECHANISMS,
  type AuthMechanism,
  type Connector,
  type ConnectorField,
  type ConnectorPaymentField,
  type ConnectorUpdate,
  isKnown,
  type Known,
  other,
  type Sendable,
  type Unrecognized,
  unrecognized,
  type ValidateMechanism,
} from "../../mod.ts";

// Most of what is tested here is tested by compiling: a directive that expects
// an error is itself an error where there is none.

Deno.test("other() compiles when every known value was handled", () => {
  function show(mechanism: AuthMechanism): string {
    switch (mechanism) {
      case "credentials":
        return "a form";
      case "webauth":
        return "a redirect";
      default:
        return other(mechanism, "something new");
    }
  }
  show(unrecognized("decoupled"));
});

Deno.test("other() does not compile when a case was dropped", () => {
  function show(mechanism: AuthMechanism): string {
    switch (mechanism) {
      case "credentials":
        return "a form";
      default:
        // @ts-expect-error The case "webauth" was dropped
        return other(mechanism, "something new");
    }
  }
  show("webauth");
});

Deno.test("a switch without a default does not compile", () => {
  // @ts-expect-error Unrecognized values are not handled
  function show(mechanism: AuthMechanism): string {
    switch (mechanism) {
      case "credentials":
        return "a form";
      case "webauth":
        return "a redirect";
    }
  }
  show("webauth");
});

Deno.test("no string is assignable to an enumeration but its known values", () => {
  // @ts-expect-error Not a known value
  const wrong: AuthMechanism = "decoupled";
  const known: AuthMechanism = "webauth";
  const made: AuthMechanism = unrecognized(wrong);
  return void [known, made];
});

Deno.test("an unrecognized value is a string", () => {
  const text: string = unrecognized("decoupled");
  return void text;
});

Deno.test("Known is an enumeration without what is unrecognized", () => {
  assertType<IsExact<Known<AuthMechanism>, "credentials" | "webauth">>(true);
  assertType<
    IsExact<
      Known<ValidateMechanism>,
      "webauth" | "credentials" | `webauth_${string}`
    >
  >(true);
});

Deno.test("isKnown() narrows both ways", () => {
  function check(mechanism: AuthMechanism) {
    if (isKnown(AUTH_MECHANISMS, mechanism)) {
      assertType<IsExact<typeof mechanism, Known<AuthMechanism>>>(true);
    } else {
      assertType<IsExact<typeof mechanism, Unrecognized>>(true);
    }
  }
  check("webauth");
});

Deno.test("Sendable takes a value that this version does not know", () => {
  const known: Sendable<AuthMechanism> = "webauth";
  const future: Sendable<AuthMechanism> = "decoupled";
  // @ts-expect-error Not a string
  const wrong: Sendable<AuthMechanism> = 42;
  return void [known, future, wrong];
});

Deno.test("a field narrows by its type", () => {
  function choices(field: ConnectorField): string[] {
    switch (field.type) {
      case "list":
        return field.values.map(({ label }) => label);
      case "text":
      case "password":
      case "date":
      case "number":
        // @ts-expect-error Only a list has values
        return field.values;
      default:
        assertType<IsExact<typeof field.anything, unknown>>(true);
        return other(field.type, []);
    }
  }
  choices({
    type: "list",
    values: [],
    name: "",
    label: "",
    connector_sources: [],
    auth_mechanisms: [],
    description: null,
    required: false,
    regex: null,
  });
});

Deno.test("a payment field narrows by its type, and goes by validation mechanisms", () => {
  function choices(field: ConnectorPaymentField): string[] {
    assertType<IsExact<typeof field.auth_mechanisms, ValidateMechanism[]>>(
      true,
    );
    switch (field.type) {
      case "list":
        return field.values.map(({ label }) => label);
      case "text":
      case "password":
      case "date":
      case "number":
        // @ts-expect-error Only a list has values
        return field.values;
      default:
        return other(field.type, []);
    }
  }
  choices({
    type: "list",
    values: [],
    name: "",
    label: "",
    auth_mechanisms: ["webauth_app"],
    required: false,
    regex: null,
  });
});

Deno.test("an undocumented value must be checked before it is used", () => {
  function statusOf({ stability }: Connector): string {
    // @ts-expect-error Nobody promises what is there
    return stability.status;
  }
  return void statusOf;
});

Deno.test("an update tells null and absent apart, and has no other keys", () => {
  const nothing: ConnectorUpdate = {};
  const visible: ConnectorUpdate = { hidden: null };
  // @ts-expect-error Absent is not undefined
  const vague: ConnectorUpdate = { hidden: undefined };
  // @ts-expect-error A misspelt key
  const misspelt: ConnectorUpdate = { hiden: true };
  return void [nothing, visible, vague, misspelt];
});
