import {
  checkPackage,
  createPackageFromTarballData,
} from "npm:@arethetypeswrong/core@^0.18.0";
import { publint } from "npm:publint@^0.3.0";
import { formatMessage } from "npm:publint@^0.3.0/utils";
import { assertEquals } from "@std/assert";
import { BUILT, createProject } from "../../scripts/toolchain/mod.ts";

Deno.test("publint has nothing to say, being strict", async () => {
  const { messages, pkg } = await publint({ pkgDir: BUILT, strict: true });
  assertEquals(
    messages.map((message) => formatMessage(message, pkg, { color: false })),
    [],
  );
});

Deno.test("the types of every export are found by whoever can import it", async () => {
  await using project = await createProject();
  const analysis = await checkPackage(
    createPackageFromTarballData(await Deno.readFile(project.archive)),
  );
  assertEquals(analysis.types, { kind: "included" });
  if (!("problems" in analysis)) throw new Error("There are no types");
  // The package is for ES modules: what has no "exports", and what requires
  // a module of CommonJS, is not among its users.
  const problems = analysis.problems.filter((problem) =>
    !("resolutionKind" in problem &&
      ["node10", "node16-cjs"].includes(problem.resolutionKind))
  );
  assertEquals(problems, []);
});
