import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { buildUrl, pathId } from "../../src/http/url.ts";
import { UsageError } from "../../src/model/mod.ts";

Deno.test("buildUrl() calls a domain at its own host", () => {
  assertEquals(
    buildUrl({ domain: "acme-sandbox" }, "connectors"),
    "https://acme-sandbox.biapi.pro/2.0/connectors",
  );
});

Deno.test("buildUrl() calls a base URL instead, with or without a slash at its end", () => {
  for (
    const baseUrl of [
      "http://127.0.0.1:8000/2.0",
      "http://127.0.0.1:8000/2.0/",
      new URL("http://127.0.0.1:8000/2.0//"),
    ]
  ) {
    assertEquals(
      buildUrl({ domain: "acme", baseUrl }, "connectors"),
      "http://127.0.0.1:8000/2.0/connectors",
    );
  }
});

Deno.test("buildUrl() refuses what is not a domain, and says what one looks like", () => {
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
      () => buildUrl({ domain }, "connectors"),
      UsageError,
      "'domain' must be letters, digits and single hyphens",
    );
    assertEquals(error.message.endsWith(`got ${JSON.stringify(domain)}`), true);
  }
});

Deno.test("buildUrl() and pathId() refuse what is not even a string, from callers in JavaScript", () => {
  for (
    const nothing of [undefined, null, ["acme"], { toString: () => "acme" }]
  ) {
    assertThrows(() => buildUrl({ domain: nothing as never }, ""), UsageError);
    assertThrows(() => pathId("connector", nothing as never), UsageError);
  }
});

Deno.test("buildUrl() refuses a base URL that is not one, without repeating it", () => {
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
      () => buildUrl({ domain: "acme", baseUrl }, "connectors"),
      UsageError,
      "'baseUrl' must be an http or https URL",
    );
    assertEquals(message.includes("secret"), false);
  }
});

Deno.test("buildUrl() stays on its origin and path whatever the domain", () => {
  const nasty = fc.string({
    unit: fc.constantFrom(..."a1-./:@%?#&\\ \n\u0000é%2e"),
  });
  fc.assert(fc.property(nasty, (domain) => {
    let url: URL;
    try {
      url = new URL(buildUrl({ domain }, "connectors"));
    } catch (error) {
      if (error instanceof UsageError) return;
      throw error;
    }
    assertEquals(url.origin, `https://${domain}.biapi.pro`);
    assertEquals(url.pathname, "/2.0/connectors");
    assertEquals(url.search, "");
  }));
});

Deno.test("pathId() takes UUIDs, slugs and ids", () => {
  for (
    const id of ["338178e6-3d01-564f-9a7b-52ca442459bf", "a_b", "59", 59, 0]
  ) {
    assertEquals(pathId("connector", id), String(id));
  }
});

Deno.test("pathId() refuses what could steer a path", () => {
  for (
    const id of [
      "",
      ".",
      "..",
      "%2e%2e",
      "a/b",
      "a\\b",
      "a\n",
      "a?b",
      "a#b",
      "a b",
      "é",
      "1,2",
      -1,
      1.5,
      NaN,
      Infinity,
      2 ** 53,
    ]
  ) {
    assertThrows(
      () => pathId("connector", id),
      UsageError,
      "'connector' must be an id",
    );
  }
});
