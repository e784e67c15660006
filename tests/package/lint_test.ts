import {
  checkPackage,
  createPackageFromTarballData,
} from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { assertEquals } from "@std/assert";
import { createProject } from "../../scripts/toolchain/mod.ts";

Deno.test("publint has nothing to say, being strict", async () => {
  await using project = await createProject();
  const { buffer } = await Deno.readFile(project.archive);
  const { messages, pkg } = await publint({
    pack: { tarball: buffer },
    strict: true,
  });
  assertEquals(
    messages.map((message) => formatMessage(message, pkg, { color: false })),
    [],
  );
});

Deno.test("every importer finds the types of every export", async () => {
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
