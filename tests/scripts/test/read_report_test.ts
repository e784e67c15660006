import { assertEquals } from "@std/assert";
import { readReport } from "../../../scripts/test/mod.ts";

Deno.test("readReport() counts over all files, and leaves out what was ignored", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(
      `${folder}/first_test.ts`,
      `Deno.test("passes", () => {});
      Deno.test("passes as well", () => {});
      Deno.test({ name: "is ignored", ignore: true, fn() {} });`,
    );
    await Deno.writeTextFile(
      `${folder}/second_test.ts`,
      `Deno.test("passes", () => {});
      Deno.test("fails", () => {
        throw new Error("<testsuite tests=\\"9\\">");
      });`,
    );
    const report = `${folder}/report.xml`;
    await new Deno.Command(Deno.execPath(), {
      args: ["test", "--no-check", `--junit-path=${report}`, folder],
      stdin: "null",
    }).output();
    const totals = readReport(await Deno.readTextFile(report));
    assertEquals(totals, { passed: 3, failed: 1 });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
