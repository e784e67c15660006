import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { listen } from "../../src/cli/listen.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { TOKEN, UUID } from "./fake_terminal.ts";
import {
  installPrograms,
  type Program,
  type Programs,
  runProgram,
} from "./programs.ts";
import { serveDomain } from "./serve_domain.ts";
import { KEYS, openSession, whyNoTerminal } from "./pseudo_terminal.ts";

const obstacle = await whyNoTerminal();
if (obstacle !== undefined) {
  console.log(`The command line is not driven on a terminal: ${obstacle}.`);
}

let installed: Programs | undefined;

Deno.test.beforeAll(async () => {
  installed = await installPrograms();
});

Deno.test.afterAll(async () => {
  await installed?.[Symbol.asyncDispose]();
});

/** Checks the same in every runtime, at once. */
async function inEveryRuntime(
  check: (program: Program) => Promise<void>,
): Promise<void> {
  const { programs = [] } = installed ?? {};
  assertEquals(programs.length, 4);
  const settled = await Promise.allSettled(programs.map(check));
  const complaints = settled.flatMap((result, index) =>
    result.status === "rejected"
      ? [`In ${programs[index]?.name}: ${result.reason}`]
      : []
  );
  assertEquals(complaints, []);
}

/** A file that is there for as long as it is needed. */
async function createFile(
  text: string,
): Promise<{ path: string } & AsyncDisposable> {
  const path = await Deno.makeTempFile({ suffix: ".json" });
  await Deno.writeTextFile(path, text);
  return { path, [Symbol.asyncDispose]: () => Deno.remove(path) };
}

const HIDE = JSON.stringify({ connectors: [{ uuid: UUID, hidden: true }] });

const DISABLE = JSON.stringify({
  selections: [{
    select: { country: "FR" },
    sources: [{ name: "directaccess", disabled: true }],
  }],
});

Deno.test("powens runs in every runtime, and ends with what the command ends with", async () => {
  await inEveryRuntime(async ({ command }) => {
    const help = await runProgram([...command, "--help"]);
    assertEquals([help.code, help.told], [0, ""]);
    assertStringIncludes(help.output, "Usage: powens <command> [options]");
    const wrong = await runProgram([...command, "list", "--nothing"]);
    assertEquals([wrong.code, wrong.output], [2, ""]);
    const drift = await runProgram(
      [...command, "drift", "--sandbox", "--future", "--exit-code"],
    );
    assertEquals(drift.code, 4);
    const network = await runProgram(
      [...command, "list", "--base-url", "http://127.0.0.1:1/2.0"],
    );
    assertEquals([network.code, network.output], [3, ""]);
    await using domain = await serveDomain();
    const refused = await runProgram(
      [...command, "hide", UUID, "--yes", ...domain.options],
    );
    assertEquals(refused.code, 1);
    assertStringIncludes(refused.told, "401 unauthorized");
    const hidden = await runProgram(
      [...command, "hide", UUID, "--yes", ...domain.options],
      domain.env,
    );
    assertEquals([hidden.code, hidden.told], [0, ""]);
  });
});

Deno.test("nothing that goes into a pipe has escape codes, or depends on the width of a terminal", async () => {
  await inEveryRuntime(async ({ command }) => {
    const { output, told } = await runProgram(
      [...command, "list"],
      { COLUMNS: "20", FORCE_COLOR: "1" },
    );
    assert(!/\p{Cc}/u.test(`${output}${told}`.replaceAll("\n", "")));
    assertStringIncludes(output, `webauth         ${UUID}`);
  });
});

Deno.test({
  name: "a pipe that is closed by who reads it is no error",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    await inEveryRuntime(async ({ command }) => {
      const sandbox = createSandbox({ size: 1_900 });
      const { origin, close } = await listen(sandbox.fetch, 0);
      try {
        for (const format of ["--json", "--ndjson"]) {
          const words = [
            ...command,
            "list",
            format,
            "--base-url",
            `${origin}/2.0`,
          ];
          const { output, told } = await runProgram([
            "bash",
            "-c",
            '"$@" | head -1; echo "ended with ${PIPESTATUS[*]}"',
            "bash",
            ...words,
          ]);
          const [first = "", second] = output.trimEnd().split("\n");
          assert(first.length > 0);
          assertEquals(second, "ended with 0 0");
          assert(/^(\d+ connectors\n)?$/.test(told), told);
        }
      } finally {
        await close();
      }
    });
  },
});

Deno.test({
  name: "apply goes on to its end although nobody reads the plan any more",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    await inEveryRuntime(async ({ command }) => {
      await using domain = await serveDomain();
      await using file = await createFile(DISABLE);
      const { output, told } = await runProgram([
        "bash",
        "-c",
        '"$@" | true; echo "ended with ${PIPESTATUS[*]}"',
        "bash",
        ...command,
        "apply",
        file.path,
        "--yes",
        ...domain.options,
      ], domain.env);
      assertEquals([output, told], ["ended with 0 0\n", ""]);
      const writes = domain.sandbox.requests.filter(({ method }) =>
        method === "PUT"
      );
      assertEquals(writes.length, 44);
    });
  },
});

Deno.test({
  name: "results that cannot be written are an error",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    await inEveryRuntime(async ({ name, command }) => {
      // What Bun loses, it does not tell.
      if (name === "Bun") return;
      const { code, told } = await runProgram(
        ["bash", "-c", '"$@" > /dev/full', "bash", ...command, "list"],
      );
      assertEquals(code, 1);
      assertStringIncludes(told, "The results could not be written");
    });
  },
});

Deno.test({
  name: "apply goes on to its end although nothing can be told",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    await inEveryRuntime(async ({ command }) => {
      await using domain = await serveDomain();
      await using file = await createFile(HIDE);
      const { code, output } = await runProgram([
        "bash",
        "-c",
        '"$@" 2> /dev/full',
        "bash",
        ...command,
        "apply",
        file.path,
        "--yes",
        "--json",
        ...domain.options,
      ], domain.env);
      assertEquals(code, 0);
      assertEquals(JSON.parse(output).counts.done, 1);
    });
  },
});

Deno.test("apply in a pipe refuses without --yes", async () => {
  await inEveryRuntime(async ({ command }) => {
    await using domain = await serveDomain();
    await using file = await createFile(HIDE);
    const { code, told } = await runProgram(
      [...command, "apply", file.path, ...domain.options],
      domain.env,
    );
    assertEquals([code, domain.sandbox.requests.length], [2, 0]);
    assertStringIncludes(told, "--yes");
  });
});

Deno.test({
  name:
    "form on a terminal: passwords are masked, keys work, and what is wrong is asked again",
  ignore: obstacle !== undefined,
  fn: async () => {
    await inEveryRuntime(async ({ command }) => {
      await using session = openSession([...command, "form", "CCF"]);
      await session.waitFor("Identifiant: ");
      await session.type(
        `5555${KEYS.left}x${KEYS.backspace}55555${KEYS.enter}`,
      );
      await session.waitFor("Date de naissance (YYYY-MM-DD): ");
      // The next answer is typed ahead.
      await session.type(`1985-02-29${KEYS.enter}98${KEYS.enter}`);
      await session.waitFor(
        "Date de naissance: This is not a date that exists",
      );
      await session.waitFor("Code confidentiel: Enter between 4 and 6 digits");
      await session.waitFor("Date de naissance (YYYY-MM-DD): ");
      await session.type(`1985-02-28${KEYS.enter}`);
      await session.waitFor("Code confidentiel: ");
      await session.type(`123${KEYS.clear}98765${KEYS.backspace}${KEYS.enter}`);
      const { code, output, screen } = await session.end();
      assertEquals(code, 0, screen);
      assertStringIncludes(
        screen,
        "login     555555555\n" +
          "birthday  1985-02-28\n" +
          "password  ••••••\n",
      );
      assertStringIncludes(screen, "Code confidentiel: ••\n");
      for (const secret of ["98", "123", "9876"]) {
        assert(!output.replaceAll("1985", "").includes(secret), screen);
      }
    });
  },
});

Deno.test({
  name:
    "form on a terminal ends at Ctrl-C and where the input ends, and leaves the terminal as it was",
  ignore: obstacle !== undefined,
  fn: async () => {
    await inEveryRuntime(async ({ command }) => {
      for (
        const [key, expected, reason] of [
          [KEYS.interrupt, 130, "Interrupted."],
          [KEYS.end, 2, "Cannot go on as there was no answer"],
        ] as const
      ) {
        await using session = openSession([
          "bash",
          "-c",
          '"$@"; code=$?; stty -a | grep -o " echo "; exit $code',
          "bash",
          ...command,
          "form",
          UUID,
        ]);
        await session.waitFor("Type de compte (optional): ");
        await session.type(KEYS.enter);
        await session.waitFor("Identifiant: ");
        await session.type(`jeanne${KEYS.enter}`);
        await session.waitFor("Mot de passe: ");
        await session.type(key);
        const { code, screen } = await session.end();
        assertEquals(code, expected, screen);
        assertStringIncludes(screen, reason);
        assert(/\n echo\s+$/.test(screen), screen);
      }
    });
  },
});

Deno.test({
  name: "apply on a terminal shows the plan, asks, and does what it is told",
  ignore: obstacle !== undefined,
  fn: async () => {
    await inEveryRuntime(async ({ command }) => {
      await using file = await createFile(HIDE);
      for (
        const [answer, report, writes, expected] of [
          ["", "Nothing was changed on", 0, 5],
          ["n", "Nothing was changed on", 0, 5],
          ["y", "1 done", 1, 0],
        ] as const
      ) {
        await using domain = await serveDomain();
        await using session = openSession(
          [...command, "apply", file.path, ...domain.options],
          domain.env,
        );
        await session.waitFor(`Connecteur de test ${UUID}`);
        await session.waitFor("hidden: false → true");
        await session.waitFor("Make 1 change on 127.0.0.1:");
        await session.waitFor("? [y/N] ");
        await session.type(`${answer}${KEYS.enter}`);
        const { code, output, screen } = await session.end();
        assertEquals(code, expected, screen);
        assertStringIncludes(screen, report);
        assert(!output.includes(TOKEN));
        assertEquals(
          domain.sandbox.requests.filter(({ method }) => method !== "GET")
            .length,
          writes,
        );
      }
    });
  },
});

Deno.test({
  name:
    "apply on a terminal stops at Ctrl-C: what is in flight ends, nothing new starts, and the report says so",
  ignore: obstacle !== undefined,
  fn: async () => {
    await inEveryRuntime(async ({ command }) => {
      const { promise: isReleased, resolve: release } = Promise.withResolvers<
        void
      >();
      const { promise: areInFlight, resolve } = Promise.withResolvers<void>();
      let writes = 0;
      await using domain = await serveDomain(async () => {
        if (++writes === 4) resolve();
        await isReleased;
      });
      await using file = await createFile(DISABLE);
      await using session = openSession(
        [...command, "apply", file.path, ...domain.options],
        domain.env,
      );
      await session.waitFor("Make 44 changes on 127.0.0.1:");
      await session.waitFor("? [y/N] ");
      await session.type(`y${KEYS.enter}`);
      await areInFlight;
      await session.type(KEYS.interrupt);
      await session.waitFor("Stopping after the current request.");
      release();
      await session.waitFor("4 of 44 changes");
      const { code, screen } = await session.end();
      assertEquals([code, writes], [130, 4], screen);
      const [, done = "", left = ""] = screen.split(/^(?:Done|Not started):$/m);
      // What is too long for a line goes on in another.
      const change = /directaccess\s+disabled:\s+false\s+→\s+true/g;
      assertEquals(done.match(change)?.length, 4);
      assertEquals(left.match(change)?.length, 40);
      assertStringIncludes(screen, "\n4 done, 40 not started\n");
    });
  },
});

Deno.test({
  name: "a second Ctrl-C ends apply at once, although an answer is stalled",
  ignore: obstacle !== undefined,
  fn: async () => {
    await inEveryRuntime(async ({ command }) => {
      const { promise: isInFlight, resolve } = Promise.withResolvers<void>();
      await using domain = await serveDomain(async () => {
        resolve();
        await new Promise(() => {});
      });
      await using file = await createFile(HIDE);
      await using session = openSession(
        [...command, "apply", file.path, "--yes", ...domain.options],
        domain.env,
      );
      await isInFlight;
      await session.type(KEYS.interrupt);
      await session.waitFor("Press Ctrl-C again to stop at once.");
      await session.type(KEYS.interrupt);
      const { code } = await session.end();
      assertEquals(code, 130);
    });
  },
});

Deno.test({
  name: "Ctrl-C ends a command that waits for the end of its input",
  ignore: obstacle !== undefined,
  fn: async () => {
    await inEveryRuntime(async ({ command }) => {
      await using session = openSession([
        ...command,
        "list",
        "--product",
        "rent",
        "--domain",
        "acme",
        "--token-file",
        "-",
      ]);
      // It is told right before the input is read.
      await session.waitFor('No --product "rent" is known');
      await session.type(KEYS.interrupt);
      const { code, screen } = await session.end();
      assertEquals(code, 130, screen);
      assertStringIncludes(screen, "Interrupted.");
    });
  },
});

Deno.test({
  name:
    "a terminal has titles that stand out and tables that fit, and no colour with NO_COLOR",
  ignore: obstacle !== undefined,
  fn: async () => {
    await inEveryRuntime(async ({ command }) => {
      for (
        const [env, isBold] of [
          [{}, true],
          [{ NO_COLOR: "1" }, false],
          [{ TERM: "dumb" }, false],
        ] as const
      ) {
        await using session = openSession([...command, "list"], env);
        const { code, output, screen } = await session.end();
        assertEquals(code, 0, screen);
        assertEquals(output.includes("\x1b[1mname"), isBold);
        assertEquals(output.includes("\x1b"), isBold);
        for (const line of screen.split("\n").slice(1)) {
          assert(line.length <= 100, line);
        }
      }
    });
  },
});

Deno.test({
  name:
    "Deno asks for nothing but the network where the environment may not be read",
  ignore: obstacle !== undefined,
  fn: async () => {
    await using session = openSession(
      [Deno.execPath(), "run", "--quiet", "-N", "src/cli/mod.ts", "list"],
      { POWENS_DOMAIN: "acme", POWENS_TOKEN: TOKEN, NO_COLOR: "1" },
    );
    const { code, output, screen } = await session.end();
    assertEquals(code, 0, screen);
    assert(screen.startsWith("This is a sandbox in memory"), screen);
    assert(!output.includes("\x1b"));
  },
});
