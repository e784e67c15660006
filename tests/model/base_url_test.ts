import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { baseUrlOf } from "../../src/model/internal.ts";
import { UsageError } from "../../src/model/mod.ts";

Deno.test("baseUrlOf() calls a domain at its own host", () => {
  assertEquals(
    baseUrlOf("test", { domain: "acme-sandbox" }),
    "https://acme-sandbox.biapi.pro/2.0",
  );
});

Deno.test("baseUrlOf() calls a base URL instead, with or without a slash at its end", () => {
  for (
    const baseUrl of [
      "http://127.0.0.1:8000/2.0",
      "http://127.0.0.1:8000/2.0/",
      new URL("http://127.0.0.1:8000/2.0//"),
    ]
  ) {
    assertEquals(
      baseUrlOf("test", { domain: "acme", baseUrl }),
      "http://127.0.0.1:8000/2.0",
    );
  }
});

Deno.test("baseUrlOf() refuses an invalid domain, and says what is valid", () => {
  for (
    const domain of [
      "",
      "evil.com/",
      "a..b",
      "Acme",
      "acme:8080",
      "acme@evil",
      "-acme",
      "acme-",
      "a--b",
      "acme\n",
      "acme ",
      "é",
      "a".repeat(10) + "%2e",
    ]
  ) {
    const error = assertThrows(
      () => baseUrlOf("test", { domain }),
      UsageError,
      "'domain' must be letters, digits and single hyphens",
    );
    assertEquals(error.message.endsWith(`got ${JSON.stringify(domain)}`), true);
  }
});

Deno.test("baseUrlOf() refuses values that are not strings, from callers in JavaScript", () => {
  for (
    const nothing of [
      undefined,
      null,
      ["acme"],
      { toString: () => "acme" },
      Object.create(null),
    ]
  ) {
    assertThrows(
      () => baseUrlOf("test", { domain: nothing as never }),
      UsageError,
    );
    // What it must not be is what this is about.
    const baseUrl = nothing as never;
    if (nothing === undefined) continue;
    assertThrows(
      () => baseUrlOf("test", { domain: "acme", baseUrl }),
      UsageError,
    );
  }
});

Deno.test("baseUrlOf() says what is missing where there is no API at all", () => {
  for (const [api, got] of [[undefined, "nothing"], [null, "null"]] as const) {
    assertThrows(
      () => baseUrlOf("test", api as never),
      UsageError,
      `Cannot test as 'api' must be such as { domain: "acme" }: got ${got}`,
    );
  }
});

Deno.test("baseUrlOf() refuses a base URL that is not one, without repeating it", () => {
  for (
    const baseUrl of [
      "",
      "/2.0",
      "ftp://acme/2.0",
      "https://user:secret@acme/2.0",
      "https://acme/2.0?token=secret",
      "https://acme/2.0#secret",
    ]
  ) {
    const { message } = assertThrows(
      () => baseUrlOf("test", { domain: "acme", baseUrl }),
      UsageError,
      "'baseUrl' must be an http or https URL",
    );
    assertEquals(message.includes("secret"), false);
  }
});

Deno.test("baseUrlOf() stays on its origin and path for every domain", () => {
  const nasty = fc.string({
    unit: fc.constantFrom(..."a1-./:@%?#&\\ \n\u0000é%2e"),
  });
  fc.assert(fc.property(nasty, (domain) => {
    let url: URL;
    try {
      url = new URL(baseUrlOf("test", { domain }));
    } catch (error) {
      if (error instanceof UsageError) return;
      throw error;
    }
    assertEquals(url.origin, `https://${domain}.biapi.pro`);
    assertEquals(url.pathname, "/2.0");
    assertEquals(url.search, "");
  }));
});
