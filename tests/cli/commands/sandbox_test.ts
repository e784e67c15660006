import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { listConnectors, updateConnectors } from "../../../mod.ts";
import { runCli } from "../../../src/cli/run_cli.ts";
import type { Terminal } from "../../../src/cli/terminal.ts";
import { createFakeTerminal, runFake, UUID } from "../fake_terminal.ts";

/** Serves the sandbox while something is done with it. */
async function serve(
  args: string[],
  use: (origin: string) => Promise<void>,
): Promise<string> {
  const { terminal, interrupt, ended } = createFakeTerminal();
  const { promise, resolve } = Promise.withResolvers<string>();
  const print: Terminal["print"] = (text) => {
    terminal.print(text);
    resolve(text);
  };
  const run = runCli(["sandbox", ...args], { ...terminal, print });
  try {
    await use(await promise);
  } finally {
    interrupt();
  }
  const { code, told } = ended(await run);
  assertEquals(code, 0);
  return told;
}

const api = (baseUrl: string) => ({
  domain: "sandbox",
  baseUrl,
  retry: false as const,
});

Deno.test("sandbox serves on loopback until Ctrl-C, and says how to call it", async () => {
  let address = "";
  const told = await serve(["--size", "40"], async (baseUrl) => {
    address = baseUrl;
    assert(/^http:\/\/127\.0\.0\.1:\d+\/2\.0$/.test(baseUrl));
    const { total } = await listConnectors(api(baseUrl));
    assertEquals(total, 39);
    await updateConnectors({ ...api(baseUrl), token: "sandbox-config-token" }, {
      [UUID]: { hidden: true },
    });
    const { total: fewer } = await listConnectors(api(baseUrl));
    assertEquals(fewer, 38);
  });
  assertStringIncludes(told, `powens list --base-url ${address}`);
  const gone = await runFake(["list", "--base-url", address], { fetch });
  assertEquals(gone.code, 3);
});

Deno.test("sandbox serves what no version knows, and what goes wrong", async () => {
  await serve(["--future"], async (baseUrl) => {
    const drift = await runFake(
      ["drift", "--exit-code", "--base-url", baseUrl],
      { fetch },
    );
    assertEquals(drift.code, 4);
  });
  await serve(
    [
      ..."html*2 disconnect truncated wrongType status=409 rateLimit=2 oversized=100"
        .split(" ").flatMap((fault) => ["--fault", fault]),
    ],
    async (baseUrl) => {
      const kinds: unknown[] = [];
      for (let count = 0; count < 9; count++) {
        kinds.push(
          await listConnectors(api(baseUrl)).then(
            () => "done",
            ({ kind, status }) => status ?? kind,
          ),
        );
      }
      assertEquals(kinds, [
        503,
        503,
        "network",
        "decode",
        "decode",
        409,
        429,
        "done",
        "done",
      ]);
    },
  );
});

Deno.test("sandbox ends although answers are stalled", async () => {
  await serve(
    ["--fault", "stalledBody", "--fault", "stalledHeaders"],
    async (baseUrl) => {
      const calls = [1, 2].map(() => listConnectors(api(baseUrl)));
      Promise.allSettled(calls);
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  );
});

Deno.test("sandbox refuses faults, ports and sizes that make no sense", async () => {
  for (
    const args of [
      ["--fault", "flood"],
      ["--fault", "html=1"],
      ["--fault", "html*many"],
      ["--fault", "status"],
      ["--fault", "status=99"],
      ["--fault", "oversized=big"],
      ["--port", "65536"],
      ["--port", "80.5"],
      ["--size", "0"],
      ["--size", "-1"],
    ]
  ) {
    const { code, told } = await runFake(["sandbox", ...args]);
    assertEquals(code, 2, args.join(" "));
    assertStringIncludes(told, "sandbox");
  }
});

Deno.test("sandbox says which fault was probably meant", async () => {
  for (
    const [fault, hint] of [
      ["htm", '"htm": did you mean "html"?'],
      ["stalledbody*2", '"stalledbody*2": did you mean "stalledBody"?'],
      ["ratelimit=2", '"ratelimit=2": did you mean "rateLimit"?'],
      ["status", '"status": did you mean "status=500"?'],
      ["flood", 'got "flood"\n'],
      ["html=1", 'got "html=1"\n'],
    ] as const
  ) {
    const { code, told } = await runFake(["sandbox", "--fault", fault]);
    assertEquals(code, 2);
    assertStringIncludes(told, hint);
  }
});

Deno.test("sandbox says that a port is taken", async () => {
  await serve([], async (baseUrl) => {
    const { port } = new URL(baseUrl);
    const { code, told } = await runFake(["sandbox", "--port", port]);
    assertEquals(code, 2);
    assertStringIncludes(
      told,
      `Cannot serve on port ${port}: another program may use it`,
    );
  });
});

Deno.test("sandbox tells of each request as it is answered, and of what went wrong", async () => {
  const told = await serve(["--fault", "html"], async (baseUrl) => {
    await listConnectors(api(baseUrl)).catch(() => {});
    await listConnectors(api(baseUrl), { limit: 1 });
    await fetch(`${baseUrl}/nothing`).then((response) => response.text());
  });
  assertEquals(told.trimEnd().split("\n").slice(2), [
    "503 GET /2.0/connectors (html)",
    "200 GET /2.0/connectors?limit=1",
    "404 GET /2.0/nothing",
  ]);
});

Deno.test("sandbox has a token that may not write, waits, and lets pages of every origin call it", async () => {
  await serve(
    ["--read-only-token", "reader", "--latency", "100"],
    async (baseUrl) => {
      const error = await updateConnectors(
        { ...api(baseUrl), token: "reader" },
        { [UUID]: { hidden: true } },
      ).catch((error) => error);
      assertEquals(error.status, 403);
      const hurried = await listConnectors({ ...api(baseUrl), timeout: 20 })
        .catch((error) => error);
      assertEquals(hurried.kind, "timeout");
      const preflight = await fetch(`${baseUrl}/connectors`, {
        method: "OPTIONS",
        headers: {
          "origin": "https://acme.example",
          "access-control-request-method": "PATCH",
        },
      });
      await preflight.body?.cancel();
      assertEquals(preflight.headers.get("access-control-allow-origin"), "*");
    },
  );
});
