import { assertEquals, assertThrows } from "@std/assert";
import { UsageError, type WebviewOptions, webviewUrl } from "../../mod.ts";

const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

const OPTIONS: WebviewOptions = {
  domain: "acme-sandbox",
  lang: "fr",
  client_id: 12345678,
  redirect_uri: "https://acme.example/back",
};

Deno.test("webviewUrl() sends every parameter under the name that the web view has for it", () => {
  const url = webviewUrl({
    ...OPTIONS,
    code: "a code",
    state: "a state",
    connector_uuids: [UUID, "b"],
    connector_ids: [40, 59],
    connector_capabilities: ["bank", "document"],
    max_connections: 1,
    account_ibans: ["FR7630006000011234567890189"],
    account_types: ["checking", "card"],
    connector_country: "FR",
    account_usages: ["PRIV", "ORGA"],
    prefill: { [UUID]: { login: "123" } },
  });
  assertEquals(
    url.origin + url.pathname,
    "https://webview.powens.com/fr/connect",
  );
  assertEquals(Object.fromEntries(url.searchParams), {
    domain: "acme-sandbox.biapi.pro",
    client_id: "12345678",
    redirect_uri: "https://acme.example/back",
    code: "a code",
    state: "a state",
    connector_uuids: `${UUID},b`,
    connector_ids: "40,59",
    connector_capabilities: "bank,document",
    max_connections: "1",
    account_ibans: "FR7630006000011234567890189",
    account_types: "checking,card",
    connector_country: "FR",
    account_usages: "PRIV,ORGA",
    [`${UUID}.login`]: "123",
  });
});

Deno.test("webviewUrl() takes apps and URLs as the place to send the user to", () => {
  for (
    const redirect_uri of ["acme://back", new URL("https://acme.example/back")]
  ) {
    const url = webviewUrl({ ...OPTIONS, redirect_uri });
    assertEquals(url.searchParams.get("redirect_uri"), String(redirect_uri));
  }
});

Deno.test("webviewUrl() refuses invalid options, and those that the vendor refuses", () => {
  const bad: [name: string, values: unknown[]][] = [
    ["redirect_uri", ["/back", "acme.example", "", "https://a.example/?b=c"]],
    ["redirect_uri", ["https://a.example/?", "https://", "//a.example", null]],
    ["client_id", ["", "abc", "1 ", -1, 1.5, NaN, undefined]],
    ["max_connections", [0, -1, 1.5, NaN, "1"]],
    ["connector_country", ["", "FRA", "F1"]],
    ["connector_uuids", [["a,b"], [""]]],
    ["connector_ids", [[-1], [1.5]]],
    ["connector_capabilities", [["bank,document"]]],
    ["account_ibans", [["FR76 3000"], ["a&b"]]],
    ["account_types", [["a,b"]]],
    ["account_usages", [["PRIV,ORGA"]]],
    ["lang", ["", "fra", "FR", "../"]],
    ["domain", ["", "ACME", "evil.com/"]],
  ];
  assertThrows(
    () => webviewUrl(undefined as never),
    UsageError,
    "Cannot make the URL of a web view as 'options' must be an object: got nothing",
  );
  for (const [name, values] of bad) {
    for (const value of values) {
      assertThrows(
        // What it must not be is what this is about.
        () => webviewUrl({ ...OPTIONS, [name]: value } as WebviewOptions),
        UsageError,
        `Cannot make the URL of a web view as '${name}' must be`,
      );
    }
  }
});
