import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { composeIBAN, extractIBAN, getCountrySpecifications } from "ibantools";
import { readBankCode } from "../../src/catalog/read_bank_code.ts";

const COUNTRIES = ["BE", "DE", "ES", "FR", "IT", "NL", "PT"] as const;

/** A character of each kind that the registry's patterns have. */
const CHARACTERS: Record<string, string> = {
  "[0-9]": "0123456789",
  "[A-Z]": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  "[A-Z0-9]": "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
};

/** Account numbers as the registry describes those of a country, all valid. */
function numbersOf(country: (typeof COUNTRIES)[number]): fc.Arbitrary<string> {
  const pattern = getCountrySpecifications()[country]?.bban_regexp ?? "";
  const parts = [...pattern.matchAll(/(\[[^\]]+\])\{(\d+)\}/g)]
    .map(([, set = "", size]) =>
      fc.string({
        unit: fc.constantFrom(...CHARACTERS[set] ?? ""),
        minLength: Number(size),
        maxLength: Number(size),
      })
    );
  return fc.tuple(...parts).map((all) =>
    composeIBAN({
      countryCode: country,
      bban: all.join(""),
    }) ?? ""
  ).filter((iban) => extractIBAN(iban).valid);
}

Deno.test("readBankCode() finds the code where another reader of IBANs has it", () => {
  for (const country of COUNTRIES) {
    fc.assert(
      fc.property(numbersOf(country), (iban) => {
        const spaced = iban.replace(/.{4}/g, "$& ").toLowerCase();
        const { bankIdentifier: start = "" } = extractIBAN(iban);
        const expected = { start, country, length: start.length };
        assertEquals(readBankCode(iban), expected);
        assertEquals(readBankCode(spaced), readBankCode(iban));
      }),
      { numRuns: 20 },
    );
  }
});

Deno.test("readBankCode() reads the start of an account number", () => {
  const of = (text: string) => readBankCode(text)?.start;
  assertEquals(of("FR76"), "");
  assertEquals(of("FR76 3"), "3");
  assertEquals(of("FR76 3000 4"), "30004");
  assertEquals(of("FR76 3000 40"), "30004");
  assertEquals(of("IT60 X054 28"), "05428");
});

Deno.test("readBankCode() reads codes, and nothing else", () => {
  assertEquals(readBankCode("300 04"), { start: "30004" });
  for (
    const text of ["3", "", "FR7", "bnp", "N26", "XX76 30004", "1822direkt"]
  ) {
    assertEquals(readBankCode(text), undefined, text);
  }
});
