import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { UsageError } from "../../src/model/mod.ts";
import { buildQuery } from "../../src/routes/query.ts";

Deno.test("buildQuery() is empty where there is nothing to ask for", () => {
  for (const query of [undefined, {}, { limit: undefined }]) {
    assertEquals(buildQuery(query), "");
  }
});

Deno.test("buildQuery() writes lists with commas, encoded", () => {
  assertEquals(
    buildQuery({ country_codes: ["FR", "de"], expand: ["a[b,c]"], limit: 0 }),
    "?country_codes=FR%2Cde&expand=a%5Bb%2Cc%5D&limit=0",
  );
});

Deno.test("buildQuery() refuses numbers that are no integers from 0, whatever they are for", () => {
  for (const name of ["limit", "offset", "top", "id_payment"]) {
    for (const value of [-1, 1.5, NaN, Infinity, 1e21]) {
      assertThrows(
        () => buildQuery({ [name]: value }),
        UsageError,
        `'${name}' must be an integer from 0`,
      );
    }
  }
});

Deno.test("buildQuery() sends just what it was given, or refuses it", () => {
  const nasty = fc.string({
    unit: fc.constantFrom(..."a1-_,[]./:@%?#&=+\\ \n\u0000é"),
  });
  fc.assert(fc.property(nasty, nasty, (one, other) => {
    let url: URL;
    try {
      const query = buildQuery({ id_payment: one, expand: [other] });
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
