import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { nameChunk } from "../../../scripts/npm/name_chunk.ts";

Deno.test("nameChunk() names what is shared after the first of its modules", () => {
  assertEquals(
    nameChunk(["src/model/open.js", "src/http/api.js"]),
    "shared/http_api",
  );
  assertEquals(nameChunk(["src/model/open.d.ts"]), "shared/model_open");
});

Deno.test("nameChunk() gives the same name in whatever order the modules come", () => {
  const path = fc.constantFrom("a", "b", "c", "d", "e")
    .map((name) => `src/room/${name}.js`);
  fc.assert(
    fc.property(
      fc.uniqueArray(path, { minLength: 1 }),
      (modules) =>
        assertEquals(nameChunk(modules.toReversed()), nameChunk(modules)),
    ),
  );
});

Deno.test("nameChunk() refuses a chunk without modules, which has no name", () => {
  assertThrows(() => nameChunk([]), Error, "without modules");
});
