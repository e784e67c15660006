import { assert, assertEquals, assertThrows } from "@std/assert";
import { decodeConnectorField, UsageError } from "../../mod.ts";
import {
  connectionRequest,
  type FillStep,
  type PaymentFormStep,
  paymentFormStep,
  paymentValidation,
  type RedirectStep,
  type WebauthOptions,
  webauthUrl,
} from "../../src/form/mod.ts";
import { stepOf } from "./setup.ts";

const CONNECTOR = { id: 1, uuid: "338178e6-3d01-564f-9a7b-52ca442459bf" };
const OTHER = { ...CONNECTOR, id: 2 };
const API = { domain: "acme-sandbox" };
const OPTIONS: WebauthOptions = {
  client_id: "12345678",
  token: "s3cr3t",
  redirect_uri: "https://acme.example/back",
};
const VALIDATION = { webview_url: "https://acme.example/back" };

const FILL = stepOf({ name: "login", required: true }, { name: "region" });
const REDIRECT: RedirectStep = { ...FILL, kind: "redirect" };
const PAYMENT = paymentFormStep({
  payment_fields: FILL.fields.map((field) => ({
    ...field,
    type: "text",
    auth_mechanisms: [],
  })),
}, "webauth_embedded");

Deno.test("connectionRequest() adds a source to a connection that is there", () => {
  const request = connectionRequest(CONNECTOR, FILL, { login: "a" }, {
    connection: 17,
  });
  assertEquals(request, {
    method: "POST",
    path: "/users/me/connections/17?source=directaccess",
    body: { login: "a" },
  });
  for (const connection of [-1, 1.5, NaN, "17/../18" as never]) {
    assertThrows(
      () => connectionRequest(CONNECTOR, FILL, { login: "a" }, { connection }),
      UsageError,
      "'connection'",
    );
  }
});

Deno.test("connectionRequest() lets no source and no field steer where a request goes, or to which connector", () => {
  const field = decodeConnectorField({
    name: "connector_uuid",
    label: "",
    type: "text",
  });
  const step = { ...FILL, fields: [field] };
  step.source = { ...FILL.source, name: "../x?a=b&c#d" as never };
  const { path, body } = connectionRequest(CONNECTOR, step, {
    connector_uuid: "another",
  });
  const url = new URL(`https://acme.biapi.pro/2.0${path}`);
  assertEquals(url.pathname, "/2.0/users/me/connections");
  assertEquals(url.searchParams.get("source"), "../x?a=b&c#d");
  assertEquals(body, { connector_uuid: CONNECTOR.uuid });
});

Deno.test("webauthUrl() goes to the base URL of a proxy, and nowhere else", () => {
  const baseUrl = "https://proxy.example/powens/";
  const url = webauthUrl({ ...API, baseUrl }, CONNECTOR, REDIRECT, {
    ...OPTIONS,
    values: { login: "a b&c=d" },
  });
  assert(url.href.startsWith("https://proxy.example/powens/webauth?"));
  assertEquals(url.searchParams.get("login"), "a b&c=d");
  assertThrows(
    () =>
      webauthUrl({ domain: "evil.com/" }, CONNECTOR, REDIRECT, {
        ...OPTIONS,
        values: { login: "a" },
      }),
    UsageError,
    "'domain'",
  );
});

Deno.test("webauthUrl() lets no field replace a parameter of the redirect", () => {
  const names = Object.keys(OPTIONS);
  const fields = names.map((name) =>
    decodeConnectorField({ name, label: "", type: "text" })
  );
  const values = Object.fromEntries(names.map((name) => [name, "other"]));
  const url = webauthUrl(API, CONNECTOR, { ...REDIRECT, fields }, {
    ...OPTIONS,
    values,
  });
  for (const [name, value] of Object.entries(OPTIONS)) {
    assertEquals(url.searchParams.getAll(name), [value]);
  }
});

Deno.test("webauthUrl() refuses options that are not made as they must be, and tells no token", () => {
  const bad: Partial<WebauthOptions>[] = [
    { client_id: "1/2" },
    { client_id: -1 },
    { token: "" },
    { token: "s3cr3t\ud800" },
    { token: undefined as never },
    { redirect_uri: "/back" },
    { redirect_uri: "https://acme.example/back?a=b" },
    { redirect_uri: new URL("https://acme.example/back?") },
    { state: "\udc00" },
  ];
  for (const options of bad) {
    const [name = ""] = Object.keys(options);
    const error = assertThrows(
      () =>
        webauthUrl(API, CONNECTOR, REDIRECT, {
          ...OPTIONS,
          values: { login: "a" },
          ...options,
        }),
      UsageError,
      `'${name}'`,
    );
    assert(!error.message.includes("s3cr3t"));
  }
});

Deno.test("paymentValidation() passes on who pays, and refuses an address that is relative", () => {
  const payer = { iban: "FR7630006000011234567890189" };
  const { body } = paymentValidation(CONNECTOR, PAYMENT, { login: "a" }, {
    ...VALIDATION,
    payer,
  });
  assertEquals([body.payer, body.validate_mechanism], [
    payer,
    "webauth_embedded",
  ]);
  assertThrows(
    () =>
      paymentValidation(CONNECTOR, PAYMENT, { login: "a" }, {
        webview_url: "/back",
      }),
    UsageError,
    `Cannot make the body that validates a payment as 'webview_url' must be an absolute URL: got "/back"`,
  );
});

type Values = Record<string, string>;

/** All ways to end a form. */
const ENDS: Readonly<Record<string, (values: Values) => unknown>> = {
  "connectionRequest()": (values) => connectionRequest(CONNECTOR, FILL, values),
  "webauthUrl()": (values) =>
    webauthUrl(API, CONNECTOR, REDIRECT, { ...OPTIONS, values }),
  "paymentValidation()": (values) =>
    paymentValidation(CONNECTOR, PAYMENT, values, VALIDATION),
};

for (const [name, end] of Object.entries(ENDS)) {
  Deno.test(`${name} refuses values that validateStep() would not answer, and tells none`, () => {
    const bad: [values: Record<string, unknown>, reason: string][] = [
      [{}, "'login' is required and missing"],
      [{ login: "" }, "'login' is required and missing"],
      [{ login: "s3cr3t", csrf: "s3cr3t" }, "has no field 'csrf'"],
      [
        { login: ["s3cr3t"] },
        "the value of 'login' is not well-formed Unicode",
      ],
      [{ login: "s3cr3t\ud800" }, "the value of 'login'"],
    ];
    for (const [values, reason] of bad) {
      const error = assertThrows(
        // As a caller in JavaScript may have it.
        () => end(values as Values),
        UsageError,
        reason,
      );
      assert(!error.message.includes("s3cr3t"));
    }
  });
}

Deno.test("the ends of a form refuse steps of another connector", () => {
  assertThrows(
    () => connectionRequest(OTHER, FILL, { login: "a" }),
    UsageError,
    "the step belongs to connector 1, not 2",
  );
  assertThrows(
    () => webauthUrl(API, OTHER, REDIRECT, OPTIONS),
    UsageError,
    "the step belongs to connector 1, not 2",
  );
});

Deno.test("the requests of a form cannot be mixed up, in types and at run time", () => {
  const values = { login: "a" };
  const wrong = [
    // @ts-expect-error It is a redirect
    () => connectionRequest(CONNECTOR, REDIRECT, values),
    // @ts-expect-error It is a payment
    () => connectionRequest(CONNECTOR, PAYMENT, values),
    // @ts-expect-error It is a form
    () => webauthUrl(API, CONNECTOR, FILL, OPTIONS),
    // @ts-expect-error It is a payment
    () => webauthUrl(API, CONNECTOR, PAYMENT, OPTIONS),
    // @ts-expect-error It is a form
    () => paymentValidation(CONNECTOR, FILL, values, VALIDATION),
    // @ts-expect-error It is a redirect
    () => paymentValidation(CONNECTOR, REDIRECT, values, VALIDATION),
  ];
  for (const make of wrong) assertThrows(make, UsageError, "of kind");
  const steps: [FillStep, RedirectStep, PaymentFormStep] = [
    FILL,
    REDIRECT,
    PAYMENT,
  ];
  assertEquals(steps.map(({ kind }) => kind), ["form", "redirect", "payment"]);
});
