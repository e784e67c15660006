import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { UsageError } from "../../src/model/mod.ts";
import { QUERY_KEYS } from "../../src/model/internal.ts";
import { buildQuery } from "../../src/http/query.ts";

const KEYS = QUERY_KEYS.connectorList;

Deno.test("buildQuery() is empty where there is nothing to ask for", () => {
  for (const query of [{}, { limit: undefined }]) {
    assertEquals(buildQuery("test", KEYS, query), "");
  }
});

Deno.test("buildQuery() writes lists with commas, encoded", () => {
  assertEquals(
    buildQuery("test", KEYS, {
      country_codes: ["FR", "de"],
      expand: ["a[b,c]"],
      limit: 0,
    }),
    "?country_codes=FR%2Cde&expand=a%5Bb%2Cc%5D&limit=0",
  );
});

Deno.test("buildQuery() refuses numbers that are not integers from 0, for every key", () => {
  for (const name of ["limit", "offset", "top", "id_payment"]) {
    for (const value of [-1, 1.5, NaN, Infinity, 1e21]) {
      assertThrows(
        () => buildQuery("test", KEYS, { [name]: value }),
        UsageError,
        `'${name}' must be an integer from 0`,
      );
    }
  }
});

Deno.test("buildQuery() refuses country codes that are not of two letters", () => {
  for (const code of ["", "F", "FRA", "F1", "F-", "F\n", "FR,DE"]) {
    assertThrows(
      () => buildQuery("test", KEYS, { country_codes: ["DE", code] }),
      UsageError,
      "'country_codes' must be codes of two letters",
    );
  }
});

Deno.test("buildQuery() sends just what it was given, or refuses it", () => {
  const nasty = fc.string({
    unit: fc.constantFrom(..."a1-_,[]./:@%?#&=+\\ \n\u0000é"),
  });
  fc.assert(fc.property(nasty, nasty, (one, other) => {
    let url: URL;
    try {
      const query = buildQuery("test", KEYS, {
        id_payment: one,
        expand: [other],
      });
      url = new URL(`https://acme.biapi.pro/2.0/connectors${query}`);
    } catch (error) {
      if (error instanceof UsageError) return;
      throw error;
    }
    assertEquals(url.pathname, "/2.0/connectors");
    assertEquals(url.hash, "");
    assertEquals([...url.searchParams], [
      ["id_payment", one],
      ["expand", other],
    ]);
  }));
});

Deno.test("buildQuery() refuses a key that the route does not know, and names those that it knows", () => {
  const asks: [readonly string[], object, string][] = [
    [KEYS, { search: "bnp" }, `[${KEYS.join(", ")}]: got "search"`],
    [QUERY_KEYS.connector, { limit: 5 }, '[expand]: got "limit"'],
    [QUERY_KEYS.none, { expand: undefined }, '[]: got "expand"'],
  ];
  for (const [keys, query, message] of asks) {
    assertThrows(
      () => buildQuery("list", keys, query),
      UsageError,
      `Cannot list as 'query' must be an object with only the keys ${message}`,
    );
  }
});

Deno.test("buildQuery() refuses an empty list, and values other than texts and numbers", () => {
  for (
    const value of [[], null, true, {}, [{}], [["FR"]], 1n, Symbol("FR"), [
      null,
    ]]
  ) {
    for (const name of ["country_codes", "expand"]) {
      assertThrows(
        () => buildQuery("test", KEYS, { [name]: value }),
        UsageError,
        `'${name}' must be`,
      );
    }
  }
});
