import { assertEquals, assertThrows } from "@std/assert";
import { buildPath, pathId } from "../../src/http/path.ts";
import { UsageError } from "../../src/model/mod.ts";

Deno.test("buildPath() puts ids in the place of parameters", () => {
  assertEquals(buildPath("test", "/connectors", {}), "/connectors");
  assertEquals(
    buildPath("test", "/connectors/{uuid}/sources/{sourceId}", {
      uuid: "a-b",
      sourceId: 7,
    }),
    "/connectors/a-b/sources/7",
  );
});

Deno.test("buildPath() writes several ids with commas", () => {
  assertEquals(
    buildPath("test", "/connectors/{ids}", { ids: [1, 2, 3] }),
    "/connectors/1,2,3",
  );
});

Deno.test("buildPath() refuses a parameter without a value, as it would be another path", () => {
  for (const values of [{}, { ids: [] }, { ids: "" }, { ids: [1, ".."] }]) {
    assertThrows(
      // What it must not be is what this is about.
      () => buildPath("test", "/connectors/{ids}", values as never),
      UsageError,
      "Cannot test as 'ids' must be",
    );
  }
});

Deno.test("pathId() takes UUIDs, slugs and ids", () => {
  for (
    const id of ["338178e6-3d01-564f-9a7b-52ca442459bf", "a_b", "59", 59, 0]
  ) {
    assertEquals(pathId("test", "connector", id), String(id));
  }
});

Deno.test("pathId() refuses what could steer a path", () => {
  for (
    const id of [
      "",
      ".",
      "..",
      "%2e%2e",
      "a/b",
      "a\\b",
      "a\n",
      "a?b",
      "a#b",
      "a b",
      "é",
      "1,2",
      -1,
      1.5,
      NaN,
      Infinity,
      2 ** 53,
    ]
  ) {
    assertThrows(
      () => pathId("test", "connector", id),
      UsageError,
      "'connector' must be an id",
    );
  }
});

Deno.test("pathId() refuses values that are not strings, from callers in JavaScript", () => {
  for (
    const nothing of [undefined, null, ["acme"], { toString: () => "acme" }]
  ) {
    assertThrows(() => pathId("test", "connector", nothing), UsageError);
  }
});
