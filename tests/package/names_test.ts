import { assert, assertEquals } from "@std/assert";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compileDeclarations, moduleExports, readPacked } from "./packed.ts";
import { createProject } from "../../scripts/toolchain/mod.ts";

Deno.test("every name that can be imported as a value has one, and the other way round", async () => {
  await using project = await createProject();
  const packed = await readPacked(project);
  const program = compileDeclarations(packed);
  const checker = program.getTypeChecker();
  for (const { specifier, types, default: module } of moduleExports(packed)) {
    const source = program.getSourceFile(resolve(packed.folder, types));
    const symbol = source && checker.getSymbolAtLocation(source);
    assert(symbol, `The compiler finds no module in ${types}`);
    const declared = checker.getTypeOfSymbol(symbol).getProperties();
    const values = await import(
      pathToFileURL(join(packed.folder, module)).href
    );
    assertEquals(
      declared.map(({ name }) => name).sort(),
      Object.keys(values).sort(),
      specifier,
    );
  }
});
