import { assert, assertEquals } from "@std/assert";
import { findInitials } from "../../src/catalog/find_initials.ts";
import { createFold } from "../../src/catalog/fold.ts";

/** The abbreviation's letters in the name, in brackets, from one word on. */
function abbreviate(word: string, text: string, first = 0): string | undefined {
  const { letters: name, words } = createFold()(text);
  const budget = { left: 1_000 };
  return findInitials({ word, name, budget }, words, first)
    ?.map(([from, to]) => name.slice(from, to)).join("-");
}

Deno.test("findInitials() takes starts of up to three letters, and small words or not", () => {
  assertEquals(abbreviate("socgen", "Société Générale"), "soc-gen");
  assertEquals(abbreviate("cmb", "Crédit Mutuel de Bretagne"), "c-m-b");
  assertEquals(abbreviate("cmdb", "Crédit Mutuel de Bretagne"), "c-m-d-b");
  assertEquals(abbreviate("cmb", "Crédit Mutuel sans Bretagne"), undefined);
  assertEquals(abbreviate("cmb", "Crédit Mutuel des Bretons"), "c-m-b");
  assertEquals(abbreviate("socigen", "Société Générale"), undefined);
  assertEquals(abbreviate("dcm", "de Crédit Mutuel"), "d-c-m");
  assertEquals(abbreviate("cm", "de Crédit Mutuel"), undefined);
});

Deno.test("findInitials() takes up to ten letters", () => {
  const text = "A B C D E F G H I J K";
  assertEquals(abbreviate("abcdefghij", text), "a-b-c-d-e-f-g-h-i-j");
  assertEquals(abbreviate("abcdefghijk", text), undefined);
  assertEquals(abbreviate("a", text), undefined);
});

Deno.test("findInitials() takes three initials or more within a name, and no longer starts", () => {
  const text = "Crédit Agricole d'Île de France";
  assertEquals(abbreviate("idf", text, 3), "i-d-f");
  assertEquals(abbreviate("id", text, 3), undefined);
  assertEquals(abbreviate("ildf", text, 3), undefined);
});

Deno.test("findInitials() ends with its budget, however many ways there are", () => {
  const { letters: name, words } = createFold()("a ".repeat(128));
  const left = 500;
  const budget = { left };
  const comparison = { word: "aaaaaaaaab", name, budget };
  assertEquals(findInitials(comparison, words, 0), undefined);
  assert(left - budget.left <= left + 12);
});
