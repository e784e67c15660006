import { assertEquals } from "@std/assert";
import {
  exportAsTypes,
  findAmbientEnums,
} from "../../../scripts/npm/export_as_types.ts";

Deno.test("findAmbientEnums() finds every enumeration of a file", () => {
  assertEquals(
    findAmbientEnums("/** One. */ declare enum A {\n}\ndeclare enum B { C }"),
    ["A", "B"],
  );
  assertEquals(findAmbientEnums("declare class Enum {}"), []);
});

Deno.test("exportAsTypes() marks the names that have no value, and no others", () => {
  const names = new Set(["A"]);
  assertEquals(
    exportAsTypes(
      'export { A, B, AB } from "./a.js";\nexport type { A };\nexport { B };',
      names,
    ),
    'export { type A, B, AB } from "./a.js";\nexport type { A };\nexport { B };',
  );
});
