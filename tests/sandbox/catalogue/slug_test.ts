import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { deriveSlug } from "../../../src/sandbox/catalogue/slug.ts";
import list from "../../wire/live_list.json" with { type: "json" };

Deno.test("deriveSlug() gives the slugs of captured connectors", () => {
  for (const { name, slug } of list.connectors) {
    assertEquals(deriveSlug(name), slug);
  }
  assertEquals(deriveSlug("BoursoBank"), "BOU");
});

Deno.test("deriveSlug() passes over accents, spaces and other scripts", () => {
  assertEquals(deriveSlug("Épargne"), "EPA");
  assertEquals(deriveSlug("L & M bank"), "LMB");
  assertEquals(deriveSlug("Пощенска банка / Postbank"), "POS");
  assertEquals(deriveSlug("Банка ДСК"), null);
  assertEquals(deriveSlug("OP"), null);
});

Deno.test("deriveSlug() gives three capitals or digits of any name, or null", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => {
    const slug = deriveSlug(name);
    assert(slug === null || /^[A-Z\d]{3}$/.test(slug));
  }));
});
