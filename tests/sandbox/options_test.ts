import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { FakeTime } from "@std/testing/time";
import { UsageError } from "../../src/model/mod.ts";
import {
  createSandbox,
  type SandboxAnswer,
  type SandboxOptions,
} from "../../src/sandbox/mod.ts";
import { BASE, send, settle, UUID } from "./setup.ts";

const ADDRESS = `${BASE}/connectors/${UUID}`;

Deno.test("createSandbox() answers 403 to writes with the token that may only read, and changes nothing", async () => {
  const sandbox = createSandbox({ readOnlyToken: "read-only" });
  for (const request of [`PUT /connectors/${UUID}`, "PATCH /connectors"]) {
    const { status, body } = await send(sandbox, request, {
      body: { hidden: true },
      token: "read-only",
    });
    assertEquals([status, body.code], [403, "forbidden"]);
  }
  const read = await send(sandbox, `GET /connectors/${UUID}`, {
    token: "read-only",
  });
  assertEquals([read.status, read.body.hidden], [200, false]);
  const written = await send(sandbox, `PUT /connectors/${UUID}`, {
    body: { hidden: true },
  });
  assertEquals(written.status, 200);
});

Deno.test("createSandbox() takes the scheme 'Bearer' in any case, and no other", async () => {
  const { fetch, token } = createSandbox();
  for (
    const [authorization, status] of [
      [`Bearer ${token}`, 200],
      [`bearer ${token}`, 200],
      [`BEARER ${token}`, 200],
      [`bEaReR   ${token}`, 200],
      [token, 401],
      [`Bearer${token}`, 401],
      [`Basic ${token}`, 401],
      [`Bearer ${token.toUpperCase()}`, 401],
      ["Bearer undefined", 401],
    ] as const
  ) {
    const response = await fetch(ADDRESS, {
      method: "PUT",
      headers: { authorization },
      body: '{"hidden":false}',
    });
    assertEquals(response.status, status, authorization);
    await response.body?.cancel();
  }
});

Deno.test("createSandbox() waits for as long as 'latency' says before each answer", async () => {
  using time = new FakeTime();
  const { fetch } = createSandbox({ latency: 250 });
  let status = 0;
  const answered = fetch(ADDRESS).then((response) => status = response.status);
  await time.tickAsync(249);
  assertEquals(status, 0);
  await time.tickAsync(1);
  await answered;
  assertEquals(status, 200);
});

Deno.test("createSandbox() ends the wait of 'latency' when the request is aborted", async () => {
  using _time = new FakeTime();
  const { fetch } = createSandbox({ latency: 1_000_000 });
  const controller = new AbortController();
  const result = settle(fetch(ADDRESS, { signal: controller.signal }));
  const reason = new Error("No longer wanted");
  controller.abort(reason);
  assertEquals(await result, reason);
});

Deno.test("createSandbox() tells 'onAnswer' of each request as it is answered", async () => {
  const answers: SandboxAnswer[] = [];
  const sandbox = createSandbox({ onAnswer: (one) => answers.push(one) });
  await send(sandbox, `GET /connectors/${UUID}`);
  await send(sandbox, `PUT /connectors/${UUID}`, { token: null });
  sandbox.faults.push({ kind: "html" }, { kind: "disconnect" });
  await (await sandbox.fetch(ADDRESS)).text();
  await settle(sandbox.fetch(ADDRESS));
  await sandbox.fetch(ADDRESS, { method: "OPTIONS" });

  assertEquals(
    answers.map(({ status, fault }) => [status, fault]),
    [
      [200, undefined],
      [401, undefined],
      [503, "html"],
      [null, "disconnect"],
      [204, undefined],
    ],
  );
  assertEquals(answers.map(({ request }) => request), sandbox.requests);
});

Deno.test("createSandbox() tells 'onAnswer' of a request that is given up, when it is", async () => {
  const answers: SandboxAnswer[] = [];
  const { fetch, faults } = createSandbox({
    onAnswer: (one) => answers.push(one),
  });
  faults.push({ kind: "stalledHeaders" });
  const controller = new AbortController();
  const result = settle(fetch(ADDRESS, { signal: controller.signal }));
  await Promise.resolve();
  assertEquals(answers, []);
  controller.abort();
  await result;
  assertEquals(
    answers.map(({ status, fault }) => [status, fault]),
    [[null, "stalledHeaders"]],
  );
});

Deno.test("createSandbox() rejects with what 'onAnswer' throws", async () => {
  const { fetch } = createSandbox({
    onAnswer() {
      throw new RangeError("Not as expected");
    },
  });
  await assertRejects(() => fetch(ADDRESS), RangeError, "Not as expected");
});

Deno.test("createSandbox() refuses numbers that make no sense, by their names", () => {
  for (
    const options of [
      { size: -1 },
      { size: 1.5 },
      { size: NaN },
      { size: Infinity },
      { firstId: -1 },
      { firstId: 0.5 },
      { latency: -1 },
      { latency: NaN },
    ] satisfies SandboxOptions[]
  ) {
    const [name] = Object.keys(options);
    const error = assertThrows(() => createSandbox(options), UsageError);
    assert(error.message.startsWith(`Cannot make a sandbox as '${name}' must`));
  }
});
