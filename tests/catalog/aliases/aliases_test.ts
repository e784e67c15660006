import { assert, assertEquals } from "@std/assert";
import { ALIASES } from "../../../src/catalog/aliases/mod.ts";
import { createSearch } from "../../../src/catalog/mod.ts";

Deno.test("every alias finds its institution, and says how", () => {
  for (const { name, aliases } of ALIASES) {
    assert(aliases.length > 0, name);
    const connector = { name, code: null, products: [], restricted: false };
    const { search } = createSearch([connector], { aliases: ALIASES });
    for (const alias of aliases) {
      const [hit] = search(alias);
      assertEquals(hit?.connector.name, name, alias);
      // The alias may also be a part of the name.
      assert(alias !== "" && hit?.match !== "typo", alias);
    }
  }
});

Deno.test("no institution has an alias twice, and no list has an institution twice", () => {
  const names = ALIASES.map(({ name }) => name);
  assertEquals(new Set(names).size, names.length);
  for (const { name, aliases } of ALIASES) {
    assertEquals(new Set(aliases).size, aliases.length, name);
  }
});
