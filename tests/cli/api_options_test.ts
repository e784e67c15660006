import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { FakeTime } from "@std/testing/time";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { runAllTimers } from "../time/mod.ts";
import { runFake, TOKEN, UUID } from "./fake_terminal.ts";

Deno.test("--verbose tells of each request and its answer on stderr, without the token", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  sandbox.faults.push({
    kind: "status",
    status: 503,
    route: "GET /connectors",
  });
  using time = new FakeTime();
  const run = runFake(["hide", "nickel", "--yes", "--verbose"], {
    sandbox,
    fetch: async (input, init) => {
      const { status, body } = await sandbox.fetch(input, init);
      return new Response(body, { status, headers: { "x-request-id": "r-1" } });
    },
  });
  await runAllTimers(time);
  const { code, output, told } = await run;
  assertEquals(code, 0);
  const list = "GET https://acme-sandbox.biapi.pro/2.0/connectors";
  const nickel = `${list}/ee7fa914-e749-51bb-9948-2a0fd114ed37`;
  assertEquals(told.replaceAll(/\d+ ms/g, "<n> ms").split("\n"), [
    `→ ${list}`,
    `← 503 ${list} <n> ms r-1`,
    `× ${list} <n> ms: ApiError: ${list} answered 503 internalServerError: A fault (request 1)`,
    `→ ${list}`,
    `← 200 ${list} <n> ms r-1`,
    `→ ${nickel}`,
    `← 200 ${nickel} <n> ms r-1`,
    `→ ${list.replace("GET", "PATCH")}`,
    `← 200 ${list.replace("GET", "PATCH")} <n> ms r-1`,
    "",
  ]);
  assert(!`${output}${told}`.includes(TOKEN));
});

Deno.test("--timeout bounds an attempt and --deadline a call, in seconds", async () => {
  for (
    const [options, requests] of [
      [["--timeout", "1", "--deadline", "60"], 3],
      [["--deadline", "0.5"], 1],
    ] as const
  ) {
    using time = new FakeTime();
    const sandbox = createSandbox();
    sandbox.faults.push({ kind: "stalledHeaders", times: Infinity });
    const run = runFake(["show", UUID, ...options], { sandbox });
    await runAllTimers(time);
    const { code, told } = await run;
    assertEquals([code, sandbox.requests.length], [3, requests], told);
    assertStringIncludes(told, options[0] === "--timeout" ? "1000" : "500");
  }
});

Deno.test("--timeout and --deadline must be numbers above 0", async () => {
  for (const value of ["0", "soon", "-1", ""]) {
    for (const option of ["--timeout", "--deadline"]) {
      const { code, sandbox } = await runFake(["list", `${option}=${value}`]);
      assertEquals([code, sandbox.requests.length], [2, 0]);
    }
  }
});
