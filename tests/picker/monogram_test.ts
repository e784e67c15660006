import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { luminanceOf, monogramOf } from "../../scripts/picker/page/monogram.ts";

const anyInstitution = fc.record({
  name: fc.string({ unit: "grapheme" }),
  slug: fc.option(fc.string({ unit: "grapheme" })),
  color: fc.option(fc.oneof(
    fc.string(),
    fc.integer({ min: 0, max: 0xffffff })
      .map((color) => color.toString(16).padStart(6, "0")),
  )),
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)]
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

Deno.test("monogramOf() can be read on whatever colour an institution has", () => {
  fc.assert(
    fc.property(anyInstitution, (institution) => {
      const { ground, ink } = monogramOf(institution);
      assert(/^#[\da-f]{6}$/i.test(ground), ground);
      assert(contrast(ground, ink) >= 4.5, `${ink} on ${ground}`);
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("monogramOf() has four letters at most", () => {
  fc.assert(
    fc.property(anyInstitution, (institution) => {
      assert([...monogramOf(institution).letters].length <= 4);
    }),
  );
});

Deno.test("monogramOf() takes a short slug, or the first letters of the name", () => {
  const lettersOf = (slug: string | null, name: string) =>
    monogramOf({ name, slug, color: null }).letters;
  assertEquals(lettersOf("bnp", "BNP Paribas"), "BNP");
  assertEquals(lettersOf("ca-idf", "Crédit Agricole d'Île-de-France"), "CA");
  assertEquals(lettersOf("bourso", "BoursoBank"), "B");
  assertEquals(lettersOf(null, "La Banque Postale"), "LBP");
  assertEquals(lettersOf(null, "Банка ДСК"), "БД");
  // What goes with a letter does not end a word.
  assertEquals(lettersOf(null, "Électricité Banque".normalize("NFD")), "ÉB");
  assertEquals(lettersOf(null, "भारतीय स्टेट बैंक"), "भसब");
});
