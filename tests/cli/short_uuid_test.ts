import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { isShortUuid, shortenUuids } from "../../src/cli/short_uuid.ts";

Deno.test("shortenUuids() tells apart what it shortens, with the beginnings of each", () => {
  // Few digits, so that many begin alike.
  const digits = (length: number) =>
    fc.string({
      unit: fc.constantFrom("1", "2", "a"),
      minLength: length,
      maxLength: length,
    });
  const uuid = fc.tuple(
    digits(8),
    digits(4),
    digits(4),
    digits(4),
    digits(12),
  ).map((parts) => parts.join("-"));
  fc.assert(fc.property(fc.uniqueArray(uuid, { minLength: 1 }), (uuids) => {
    const short = shortenUuids(uuids);
    for (const [index, one] of short.entries()) {
      const meant = uuids.filter((uuid) => uuid.startsWith(one));
      assertEquals(meant, [uuids[index]]);
      assert(isShortUuid(one));
      assert(one.length >= 8);
    }
  }));
});

Deno.test("shortenUuids() leaves other texts as they are", () => {
  assertEquals(
    shortenUuids(["", "a bank", "338178E6-3D01-564F-9A7B-52CA442459BF"]),
    ["", "a bank", "338178E6"],
  );
});
