import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStrictEquals,
} from "@std/assert";
import {
  createSandbox,
  type Fault,
  type Sandbox,
} from "../../src/sandbox/mod.ts";
import { BASE, send, settle, UUID } from "./setup.ts";

const ADDRESS = `${BASE}/connectors/${UUID}`;

/** A sandbox in which something goes wrong. */
function setUp(...faults: Fault[]): Sandbox {
  const sandbox = createSandbox({ size: 3 });
  sandbox.faults.push(...faults);
  return sandbox;
}

/** Hides the connector for tests, as far as the faults allow it. */
function hide({ fetch, token }: Sandbox, signal?: AbortSignal) {
  return fetch(ADDRESS, {
    method: "PUT",
    headers: { authorization: `Bearer ${token}` },
    body: '{"hidden":true}',
    ...(signal && { signal }),
  });
}

/** Whether the connector for tests is hidden. */
async function isHidden(sandbox: Sandbox): Promise<unknown> {
  return (await send(sandbox, `GET /connectors/${UUID}`)).body.hidden;
}

Deno.test("a fault 'status' answers an error of the API, with the code of the status, and nothing is done", async () => {
  for (
    const [status, code] of [
      [400, "invalidValue"],
      [401, "unauthorized"],
      [403, "forbidden"],
      [404, "notFound"],
      [405, "methodNotAllowed"],
      [429, "tooManySync"],
      [500, "internalServerError"],
      [503, "internalServerError"],
    ] as const
  ) {
    const sandbox = setUp({ kind: "status", status });
    const response = await hide(sandbox);
    assertEquals(response.status, status);
    assertEquals(response.headers.get("content-type"), "application/json");
    assertEquals(await response.json(), {
      code,
      description: "A fault",
      request_id: 1,
    });
    assertEquals(await isHidden(sandbox), false);
  }
});

Deno.test("a fault 'status' answers the body and the headers that it is given", async () => {
  for (const body of [{ code: "actionNeeded" }, [1], "x", 0, false, null]) {
    const sandbox = setUp({
      kind: "status",
      status: 409,
      body,
      headers: { "Content-Type": "application/problem+json", "x-a": "b" },
    });
    const response = await hide(sandbox);
    assertEquals(response.status, 409);
    assertEquals(
      [response.headers.get("content-type"), response.headers.get("x-a")],
      ["application/problem+json", "b"],
    );
    assertEquals(await response.json(), body);
    assertEquals(await isHidden(sandbox), false);
  }
});

Deno.test("a fault 'status' has no body where the status allows none", async () => {
  for (const status of [204, 205, 304]) {
    const response = await hide(setUp({ kind: "status", status }));
    assertEquals([response.status, response.body], [status, null]);
  }
});

Deno.test("a fault 'html' answers 503 with HTML, and nothing is done", async () => {
  const sandbox = setUp({ kind: "html" });
  const response = await hide(sandbox);
  assertEquals(response.status, 503);
  assertEquals(response.headers.get("content-type"), "text/html");
  assert((await response.text()).startsWith("<!DOCTYPE html>"));
  assertEquals(await isHidden(sandbox), false);
});

Deno.test("a fault 'rateLimit' answers 429 with 'Retry-After', and nothing is done", async () => {
  for (const retryAfter of ["2", "Wed, 21 Oct 2026 07:28:00 GMT"]) {
    const sandbox = setUp({ kind: "rateLimit", retryAfter });
    const response = await hide(sandbox);
    assertEquals(response.status, 429);
    assertEquals(response.headers.get("retry-after"), retryAfter);
    assertEquals((await response.json()).code, "tooManySync");
    assertEquals(await isHidden(sandbox), false);
  }
});

Deno.test("a fault 'disconnect' makes fetch reject as it does in earnest, and nothing is done", async () => {
  const sandbox = setUp({ kind: "disconnect" });
  await assertRejects(() => hide(sandbox), TypeError);
  assertEquals(await isHidden(sandbox), false);
});

Deno.test("a fault 'stalledHeaders' has no answer until the request is aborted, and nothing is done", async () => {
  const sandbox = setUp({ kind: "stalledHeaders" });
  const controller = new AbortController();
  const reason = new Error("No longer wanted");
  let isSettled = false;
  const result = settle(hide(sandbox, controller.signal));
  result.finally(() => isSettled = true);
  await new Promise((resolve) => setTimeout(resolve, 10));
  assertEquals(isSettled, false);

  controller.abort(reason);

  assertStrictEquals(await result, reason);
  assertEquals(await isHidden(sandbox), false);
});

Deno.test("a fault 'stalledHeaders' ends when a Request is aborted, too", async () => {
  const sandbox = setUp({ kind: "stalledHeaders" });
  const controller = new AbortController();
  const { signal } = controller;
  const result = settle(sandbox.fetch(new Request(ADDRESS, { signal })));
  await Promise.resolve();
  controller.abort("enough");
  assertEquals(await result, "enough");
});

Deno.test("a fault 'stalledBody' answers a half until the request is aborted, and what was asked is done", async () => {
  const sandbox = setUp({ kind: "stalledBody" });
  const controller = new AbortController();
  const reason = new Error("No longer wanted");
  const response = await hide(sandbox, controller.signal);
  assertEquals(response.status, 200);
  const reader = response.body?.getReader();
  const start = new TextDecoder().decode((await reader?.read())?.value);
  const whole = JSON.stringify(
    (await send(sandbox, `GET /connectors/${UUID}`)).body,
  );
  assertEquals(start, whole.slice(0, Math.ceil(whole.length / 2)));
  const rest = settle(Promise.resolve(reader?.read()));

  controller.abort(reason);

  assertStrictEquals(await rest, reason);
  assertEquals(await isHidden(sandbox), true);
});

Deno.test("a fault that stalls ends when the request is aborted before it is read", async () => {
  for (const kind of ["stalledHeaders", "stalledBody"] as const) {
    const reason = new Error("No longer wanted");
    const controller = new AbortController();
    const result = hide(setUp({ kind }), controller.signal)
      .then((response) => response.text());
    controller.abort(reason);
    assertStrictEquals(await settle(result), reason);
  }
});

Deno.test("a fault 'stalledBody' may be cancelled by its reader", async () => {
  const sandbox = setUp({ kind: "stalledBody" });
  const controller = new AbortController();
  const response = await hide(sandbox, controller.signal);
  await response.body?.cancel();
  controller.abort();
});

Deno.test("a fault 'truncated' answers JSON that does not parse, and what was asked is done", async () => {
  const sandbox = setUp({ kind: "truncated" });
  const response = await hide(sandbox);
  assertEquals(response.status, 200);
  const text = await response.text();
  assertInstanceOf(await settle(parse(text)), SyntaxError);
  assert(text.startsWith('{"id":1,'));
  assertEquals(await isHidden(sandbox), true);
});

async function parse(text: string): Promise<unknown> {
  return await JSON.parse(text);
}

Deno.test("a fault 'wrongType' answers other JSON, and what was asked is done", async () => {
  for (const body of [undefined, { a: 1 }, "x", 0, null]) {
    const sandbox = setUp({ kind: "wrongType", body });
    const response = await hide(sandbox);
    assertEquals(response.status, 200);
    assertEquals(await response.json(), body === undefined ? [] : body);
    assertEquals(await isHidden(sandbox), true);
  }
});

Deno.test("a fault 'oversized' answers JSON with much white space after it, and what was asked is done", async () => {
  const sandbox = setUp({ kind: "oversized", bytes: 200_000 });
  const response = await hide(sandbox);
  assertEquals(response.status, 200);
  const text = await response.text();
  assertEquals(text.length - text.trimEnd().length, 200_000);
  assertEquals(JSON.parse(text).hidden, true);
  assertEquals(await isHidden(sandbox), true);
});

Deno.test("a fault 'oversized' gives its white space bit by bit, so that a reader may stop", async () => {
  const { fetch } = setUp({ kind: "oversized", bytes: Infinity });
  const reader = (await fetch(ADDRESS)).body?.getReader();
  let length = 0;
  while (length < 1_000_000) {
    length += (await reader?.read())?.value?.length ?? 0;
  }
  await reader?.cancel();
});

Deno.test("a fault after serving does not change a refusal", async () => {
  for (
    const fault of [
      { kind: "truncated" },
      { kind: "wrongType" },
      { kind: "oversized", bytes: 1 },
    ] as const
  ) {
    const { fetch } = setUp(fault);
    const response = await fetch(ADDRESS, { method: "PUT", body: "{}" });
    assertEquals(response.status, 401);
    await response.body?.cancel();
  }
});

Deno.test("a fault strikes once, then no longer", async () => {
  const sandbox = setUp({ kind: "html" });
  assertEquals(await statuses(sandbox, 3), [503, 200, 200]);
  assertEquals(sandbox.faults, []);
});

Deno.test("a fault strikes as often as it says", async () => {
  const fault: Fault = { kind: "html", times: 2 };
  const sandbox = setUp(fault);
  assertEquals(await statuses(sandbox, 1), [503]);
  assertEquals(sandbox.faults, [{ kind: "html", times: 1 }]);
  assertEquals(await statuses(sandbox, 2), [503, 200]);
  assertEquals(sandbox.faults, []);
  assertEquals(fault.times, 2);
});

Deno.test("a fault strikes for ever if it says so, and not at all if it says 0", async () => {
  const forever = setUp({ kind: "html", times: Infinity });
  assertEquals(await statuses(forever, 5), [503, 503, 503, 503, 503]);
  forever.faults.length = 0;
  assertEquals(await statuses(forever, 1), [200]);

  const never = setUp({ kind: "html", times: 0 });
  assertEquals(await statuses(never, 2), [200, 200]);
});

Deno.test("a fault strikes its route alone, and a fault without one every request", async () => {
  const sandbox = setUp({
    kind: "html",
    route: "GET /connectors/{uuid}",
    times: Infinity,
  });
  const status = async (path: string, method = "GET") => {
    const response = await sandbox.fetch(BASE + path, { method });
    await response.body?.cancel();
    return response.status;
  };
  assertEquals(await status(`/connectors/${UUID}`), 503);
  assertEquals(await status("/connectors"), 200);
  assertEquals(await status(`/connectors/${UUID}/sources`), 200);
  assertEquals(await status(`/connectors/${UUID}`, "PUT"), 401);
  assertEquals(await status("/nowhere"), 404);

  sandbox.faults.splice(0, 1, { kind: "html", times: Infinity });
  for (const path of ["/connectors", "/nowhere"]) {
    assertEquals(await status(path), 503);
  }
  assertEquals(await status("/connectors", "DELETE"), 503);
});

Deno.test("faults strike in their order", async () => {
  const sandbox = setUp(
    { kind: "status", status: 500, times: 2 },
    { kind: "html", route: "PUT /connectors/{uuid}" },
    { kind: "status", status: 409 },
    { kind: "status", status: 404 },
  );
  assertEquals(await statuses(sandbox, 5), [500, 500, 409, 404, 200]);
  assertEquals((await hide(sandbox)).status, 503);
});

Deno.test("a request that is struck by a fault is recorded all the same", async () => {
  const sandbox = setUp({ kind: "disconnect" });
  await settle(hide(sandbox));
  assertEquals(
    sandbox.requests.map(({ route, authenticated, body }) => [
      route,
      authenticated,
      body,
    ]),
    [["PUT /connectors/{uuid}", true, { hidden: true }]],
  );
});

/** The statuses of some requests, one after the other. */
async function statuses({ fetch }: Sandbox, count: number): Promise<number[]> {
  const met: number[] = [];
  for (let index = 0; index < count; index++) {
    const response = await fetch(ADDRESS);
    await response.body?.cancel();
    met.push(response.status);
  }
  return met;
}
