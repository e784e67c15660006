import { assertEquals } from "@std/assert";
import { type Extent, maxEditsOf } from "../../src/catalog/max_edits.ts";

/** How many letters a word has at least for one error, and for two. */
function leastOf(extent: Extent): number[] {
  const lengths = Array.from({ length: 50 }, (_, length) => length);
  return [1, 2].map((edits) =>
    lengths.findIndex((length) => maxEditsOf(length, extent) >= edits)
  );
}

Deno.test("maxEditsOf() forgives more in longer words, and less where less is certain", () => {
  assertEquals(leastOf("whole"), [4, 8]);
  assertEquals(leastOf("unfinished"), [7, 11]);
  assertEquals(leastOf("joined"), [8, -1]);
});
