import { assert, assertEquals } from "@std/assert";
import { decodeConnector } from "../../mod.ts";
import { encryptValues } from "../../src/encryption/mod.ts";
import {
  connectionRequest,
  type FillStep,
  formSteps,
  noStepsReason,
  paymentFormStep,
  paymentValidation,
  type RedirectStep,
  validateStep,
  webauthUrl,
} from "../../src/form/mod.ts";
import { decryptWithJose } from "../encryption/decrypt.ts";
import { createKeyPair } from "../encryption/setup.ts";
import live from "../wire/live_test_connector.json" with { type: "json" };

const CONNECTOR = decodeConnector(structuredClone(live), {
  expand: ["sources", "fields", "payment_fields"],
});
const PAIR = createKeyPair();

/** Decrypts all values. */
async function decryptAll(
  values: Record<string, string>,
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, jwe] of Object.entries(values)) {
    texts[name] = (await decryptWithJose(jwe, PAIR)).text;
  }
  return texts;
}

/** The two steps of the connector. */
function readSteps(): [RedirectStep, FillStep] {
  const [redirect, form, ...others] = formSteps(CONNECTOR);
  assert(redirect?.kind === "redirect" && form?.kind === "form");
  assertEquals(others, []);
  return [redirect, form];
}

Deno.test("the live connector for tests has a redirect with its list, and then a form with login, password and its list", () => {
  const [redirect, form] = readSteps();
  assertEquals(
    [redirect.source.name, redirect.fields.map(({ name }) => name)].flat(),
    ["openapi", "openapiwebsite"],
  );
  assertEquals(
    [form.source.name, form.fields.map(({ name }) => name)].flat(),
    ["directaccess", "login", "password", "directaccesswebsite"],
  );
  assertEquals(noStepsReason(CONNECTOR), undefined);
});

Deno.test("the live connector for tests has two forms with credentials", () => {
  const steps = formSteps(CONNECTOR, { mechanism: "credentials" });
  assertEquals(
    steps.map((step) => step.kind !== "unrecognized" && step.fields.length),
    [1, 3],
  );
});

Deno.test("the redirect of the live connector ends in a URL with what was chosen", () => {
  const [redirect] = readSteps();
  const result = validateStep(redirect, { openapiwebsite: "par" });
  assert(result.ok);
  const url = webauthUrl({ domain: "acme-sandbox" }, CONNECTOR, redirect, {
    client_id: 12345678,
    token: "a temporary code",
    redirect_uri: "https://acme.example/back",
    state: "a state",
    values: result.values,
  });
  assertEquals(url.origin, "https://acme-sandbox.biapi.pro");
  assertEquals(url.pathname, "/2.0/webauth");
  assertEquals(Object.fromEntries(url.searchParams), {
    openapiwebsite: "par",
    client_id: "12345678",
    token: "a temporary code",
    id_connector: "40",
    source: "openapi",
    redirect_uri: "https://acme.example/back",
    state: "a state",
  });
});

Deno.test("the form of the live connector ends in a request whose values are decrypted to what was typed", async () => {
  const [, form] = readSteps();
  const typed = new FormData();
  typed.append("login", " jeanne.martin\n");
  typed.append("password", "pässwörd ");
  typed.append("directaccesswebsite", "");
  const result = validateStep(form, typed);
  assert(result.ok);
  const encrypted = await encryptValues(PAIR.publicKey, result.values);
  const { method, path, body } = connectionRequest(CONNECTOR, form, encrypted);
  assertEquals([method, path], [
    "POST",
    "/users/me/connections?source=directaccess",
  ]);
  const { connector_uuid, ...values } = body;
  assertEquals(connector_uuid, CONNECTOR.uuid);
  assertEquals(await decryptAll(values), {
    login: "jeanne.martin",
    password: "pässwörd ",
  });
});

Deno.test("the payment form of the live connector ends in a body whose values are decrypted to what was chosen", async () => {
  const [mechanism] =
    CONNECTOR.payment_settings?.available_validate_mechanisms ?? [];
  assert(mechanism !== undefined);
  const step = paymentFormStep(CONNECTOR, mechanism);
  const result = validateStep(step, { sca_type: "redirect" });
  assert(result.ok);
  const encrypted = await encryptValues(PAIR.publicKey, result.values);
  const { body } = paymentValidation(CONNECTOR, step, encrypted, {
    webview_url: "https://acme.example/back",
  });
  const { fields, ...others } = body;
  assertEquals(others, {
    connector_uuid: CONNECTOR.uuid,
    validate_mechanism: "webauth",
    webview_url: "https://acme.example/back",
    validated: true,
  });
  assertEquals(await decryptAll(fields), { sca_type: "redirect" });
});
