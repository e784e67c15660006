import { assertEquals } from "@std/assert";
import { join } from "node:path";

/** What stands in for a part of the tests: what it prints, and ends with. */
interface Outcome {
  prints: string;
  code: number;
}

/** Stands in for Deno, which npx runs or says the path of. */
const DENO = `#!/usr/bin/env bash
case "$*" in
  *" eval "*) echo "$STAND_INS/deno" ;;
  *" task test") echo "$QUICK_PRINTS"; exit "$QUICK_CODE" ;;
  *" task test:slow") echo "$SLOW_PRINTS"; exit "$SLOW_CODE" ;;
esac
`;

const STAND_INS = {
  npx: DENO,
  deno: "#!/usr/bin/env bash\n",
  node: "#!/usr/bin/env bash\necho deno@2\n",
  // Whoever is not root installs nothing.
  id: "#!/usr/bin/env bash\necho 1000\n",
};

/** Runs all checks with stand-ins for every program of the project. */
async function runChecks(
  quick: Outcome,
  slow: Outcome,
): Promise<{ lastLine: string | undefined; code: number }> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(STAND_INS)) {
      await Deno.writeTextFile(join(folder, name), text, { mode: 0o755 });
    }
    const { code, stdout } = await new Deno.Command("bash", {
      args: [".ci/run"],
      env: {
        PATH: `${folder}:${Deno.env.get("PATH")}`,
        STAND_INS: folder,
        QUICK_PRINTS: quick.prints,
        QUICK_CODE: `${quick.code}`,
        SLOW_PRINTS: slow.prints,
        SLOW_CODE: `${slow.code}`,
      },
      stdin: "null",
    }).output();
    const lines = new TextDecoder().decode(stdout).trimEnd().split("\n");
    return { lastLine: lines.at(-1), code };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The checks run on Linux alone. */
const ignore = Deno.build.os !== "linux";

const PASSED = { prints: "first\n20 passed, 0 failed", code: 0 };

const FAILED = { prints: "first\n18 passed, 2 failed", code: 1 };

const BROKEN = { prints: "error: it could not be started", code: 1 };

Deno.test({
  name: "the checks pass, and count both parts of the tests, if both pass",
  ignore,
  fn: async () =>
    assertEquals(await runChecks(PASSED, PASSED), {
      lastLine: "40 passed, 0 failed",
      code: 0,
    }),
});

Deno.test({
  name: "the checks fail, and count both parts of the tests, if either fails",
  ignore,
  fn: async () => {
    const lastLine = "38 passed, 2 failed";
    for (const [quick, slow] of [[FAILED, PASSED], [PASSED, FAILED]] as const) {
      assertEquals(await runChecks(quick, slow), { lastLine, code: 1 });
    }
  },
});

Deno.test({
  name:
    "the checks fail, and count one failure, if a part ends without a count",
  ignore,
  fn: async () => {
    const lastLine = "20 passed, 1 failed";
    for (const [quick, slow] of [[BROKEN, PASSED], [PASSED, BROKEN]] as const) {
      assertEquals(await runChecks(quick, slow), { lastLine, code: 1 });
    }
  },
});
