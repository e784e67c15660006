import { assertEquals } from "@std/assert";

/** Runs tests of which some hang; says what came of each, by its name. */
async function runHanging(): Promise<Record<string, string>> {
  const report = await Deno.makeTempFile({ suffix: ".xml" });
  try {
    await new Deno.Command(Deno.execPath(), {
      args: [
        "test",
        "--allow-net=127.0.0.1,0.0.0.0",
        "--no-check",
        "--preload=tests/deadline/fixtures/preload.ts",
        "--import-map=tests/import_map.json",
        `--junit-path=${report}`,
        "tests/deadline/fixtures/hanging.ts",
      ],
      stdin: "null",
    }).output();
    return readReport(await Deno.readTextFile(report));
  } finally {
    await Deno.remove(report);
  }
}

function readReport(xml: string): Record<string, string> {
  const cases = xml.matchAll(/<testcase name="([^"]*)"[^>]*>\s*(?:<(\w+))?/g);
  return Object.fromEntries(
    cases.map(([, name, outcome]) => [name, outcome ?? "passed"]),
  );
}

Deno.test("a test that hangs fails by its name, and the others run on", async () => {
  assertEquals(await runHanging(), {
    "hangs while time is faked": "failure",
    "fakes the time after that": "passed",
    "hangs with a server": "failure",
    "hangs in a loop": "failure",
    "hangsAsFunction": "failure",
    "takes the time that it asks for": "passed",
    "is ignored": "skipped",
    "passes": "passed",
  });
});
