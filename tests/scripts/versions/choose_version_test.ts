import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { chooseVersion } from "../../../scripts/versions/choose_version.ts";

Deno.test("chooseVersion() compares by number, not by letter", () => {
  assertEquals(
    chooseVersion(["9.9.9", "10.0.0", "9.10.0"], undefined),
    "10.0.0",
  );
});

Deno.test("chooseVersion() keeps to the limit, digit by digit", () => {
  const versions = ["2.0.0", "20.1.0", "20.9.5", "20.19.43", "200.0.0"];
  assertEquals(chooseVersion(versions, "20"), "20.19.43");
  assertEquals(chooseVersion(versions, "20.9"), "20.9.5");
  assertEquals(chooseVersion(versions, "3"), undefined);
});

Deno.test("chooseVersion() never chooses a prerelease", () => {
  assertEquals(chooseVersion(["1.0.0", "2.0.0-beta.1"], undefined), "1.0.0");
  assertEquals(chooseVersion(["2.0.0-beta.1"], undefined), undefined);
});

Deno.test("chooseVersion() chooses one that no other is newer than", () => {
  const part = fc.nat({ max: 30 });
  const version = fc.tuple(part, part, part);
  fc.assert(
    fc.property(fc.array(version, { minLength: 1 }), (versions) => {
      const chosen = chooseVersion(
        versions.map((parts) => parts.join(".")),
        undefined,
      );
      const rank = ([major, minor, patch]: [number, number, number]) =>
        major * 10_000 + minor * 100 + patch;
      const newest = versions.reduce((a, b) => rank(a) > rank(b) ? a : b);
      assertEquals(chosen, newest.join("."));
    }),
  );
});
