import {
  assert,
  assertEquals,
  assertFalse,
  assertInstanceOf,
  assertRejects,
  assertStrictEquals,
  assertStringIncludes,
} from "@std/assert";
import { FakeTime } from "@std/testing/time";
import {
  type Api,
  ApiError,
  DecodeError,
  getConnector,
  listConnectors,
  NetworkError,
  type RequestEvent,
  TimeoutError,
  updateConnector,
  updateConnectors,
  UsageError,
} from "../../mod.ts";
import { runAllTimers } from "../time/mod.ts";
import { apiOf, settle } from "./setup.ts";

const EMPTY_LIST = '{"connectors":[],"total":0}';
const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

Deno.test("a call does not bind fetch to the api", async () => {
  let self: unknown = "not called";
  const api: Api = {
    domain: "acme",
    fetch(this: unknown) {
      self = this;
      return Promise.resolve(new Response(EMPTY_LIST));
    },
  };
  await listConnectors(api);
  assertStrictEquals(self, undefined);
});

Deno.test("a call asks for JSON, with the headers of the api and of the call", async () => {
  let sent = new Headers();
  const api = apiOf((_url, init) => {
    sent = new Headers(init.headers);
    return new Response(EMPTY_LIST);
  }, { headers: { "x-a": "api", "x-b": "api" } });
  await listConnectors(api, {}, { headers: [["X-B", "call"]] });
  assertEquals(Object.fromEntries(sent), {
    "accept": "application/json",
    "x-a": "api",
    "x-b": "call",
  });
});

Deno.test("a call refuses headers that HTTP does not allow, without repeating them", async () => {
  const error = await assertRejects(
    () =>
      listConnectors({ domain: "acme", headers: { "x-a": "secret\u0000" } }),
    UsageError,
    "'headers' must be",
  );
  assertFalse(error.message.includes("secret"));
  assertStrictEquals(error.cause, undefined);
});

Deno.test("an answer that is too late is a TimeoutError, even if fetch does not know of signals", async () => {
  using time = new FakeTime(0);
  const api = apiOf(() => new Promise<Response>(() => {}), {
    timeout: 1_000,
    retry: false,
  });
  const result = settle(listConnectors(api));
  await time.tickAsync(999);
  assertEquals(await Promise.race([result, "pending"]), "pending");
  await time.tickAsync(1);
  const error = await result;
  assertInstanceOf(error, TimeoutError);
  assertStringIncludes(
    error.message,
    "was not answered within 1000 ms, the timeout of an attempt",
  );
});

Deno.test("a body that is too late is a TimeoutError, and is let go", async () => {
  using time = new FakeTime(0);
  let cancelled = false;
  const body = new ReadableStream({ cancel: () => void (cancelled = true) });
  const api = apiOf(() => new Response(body), { timeout: 1_000, retry: false });
  const result = settle(listConnectors(api));
  await time.tickAsync(1_000);
  assertInstanceOf(await result, TimeoutError);
  assert(cancelled);
});

Deno.test("an answer that comes after the end of its call is let go", async () => {
  using time = new FakeTime(0);
  let cancelled = false;
  const body = new ReadableStream({ cancel: () => void (cancelled = true) });
  const late = Promise.withResolvers<Response>();
  const api = apiOf(() => late.promise, { timeout: 1_000, retry: false });
  const result = settle(listConnectors(api));
  await time.tickAsync(1_000);
  assertInstanceOf(await result, TimeoutError);
  late.resolve(new Response(body));
  await time.tickAsync(0);
  assert(cancelled);
});

Deno.test("a timeout longer than timers can be never strikes at once", async () => {
  // Timers that are given more than 2 ** 31 - 1 ms strike after 1 ms.
  const later = () =>
    new Promise<Response>((resolve) =>
      setTimeout(() => resolve(new Response(EMPTY_LIST)), 50)
    );
  for (const timeout of [2 ** 31, 1e12, Infinity]) {
    const api = apiOf(later, { timeout, retry: false });
    assertEquals((await listConnectors(api)).connectors, []);
  }
});

Deno.test("numbers that make no sense are refused, before anything is sent", async () => {
  const fetch = () => Promise.reject(new Error("It was sent"));
  for (const number of [NaN, -1, -Infinity, "5", {}] as number[]) {
    for (
      const [options, expected] of [
        [{ timeout: number }, "a number from 0"],
        [{ maxBytes: number }, "a number from 0"],
        [{ retry: { attempts: number } }, "an integer from 1"],
        [{ retry: { baseDelay: number } }, "a number from 0"],
        [{ retry: { maxDelay: number } }, "a number from 0"],
      ] as const
    ) {
      const [name = ""] = Object.keys(
        "retry" in options ? options.retry : options,
      );
      await assertRejects(
        () => listConnectors({ domain: "acme", fetch, ...options }),
        UsageError,
        `Cannot call GET /connectors as '${name}' must be ${expected}: got `,
      );
    }
  }
});

Deno.test("numbers may be infinite or 0, and mean what they say", async () => {
  const api = apiOf(() => new Response(EMPTY_LIST));
  const unbounded = await listConnectors({
    ...api,
    timeout: Infinity,
    maxBytes: Infinity,
    retry: { attempts: Infinity, baseDelay: Infinity, maxDelay: Infinity },
  });
  assertEquals(unbounded.total, 0);
  assertInstanceOf(
    await settle(listConnectors({ ...api, maxBytes: 0 })),
    DecodeError,
  );
  const stalled = apiOf(() => new Promise<Response>(() => {}));
  assertInstanceOf(
    await settle(listConnectors({ ...stalled, timeout: 0, retry: false })),
    TimeoutError,
  );
});

Deno.test("a function for the token that never ends is bounded by the timeout, and by an abort", async () => {
  using time = new FakeTime(0);
  let sent = 0;
  const api = apiOf(() => {
    sent++;
    return new Response("");
  }, { token: () => new Promise(() => {}), timeout: 1_000 });
  const update = (options = {}) =>
    settle(updateConnector(api, UUID, { hidden: true }, options));

  const late = update();
  await time.tickAsync(999);
  assertEquals(await Promise.race([late, "pending"]), "pending");
  await time.tickAsync(1);
  const error = await late;
  assertInstanceOf(error, TimeoutError);
  assertStringIncludes(
    error.message,
    "had no token within 1000 ms, the timeout of an attempt",
  );
  assertEquals(error.attempts, 0);

  const controller = new AbortController();
  const reason = new Error("enough");
  const aborted = update({ signal: controller.signal });
  await time.tickAsync(1);
  controller.abort(reason);
  assertStrictEquals(await aborted, reason);
  assertEquals(sent, 0);
});

Deno.test("a call ends at once where fetch itself aborts it, even if fetch goes on for ever", async () => {
  using time = new FakeTime();
  const start = time.now;
  const controller = new AbortController();
  const reason = new Error("The page was closed");
  const api: Api = {
    domain: "acme",
    fetch() {
      controller.abort(reason);
      return new Promise(() => {});
    },
  };
  const { signal } = controller;
  const error = await assertRejects(() => listConnectors(api, {}, { signal }));
  assertStrictEquals(error, reason);
  assertEquals(time.now, start);
});

Deno.test("an abort rejects with the signal's own reason: before, during, and between attempts", async () => {
  using time = new FakeTime(0);
  const reason = { my: "reason" };
  let count = 0;
  const counting = apiOf(() => {
    count++;
    return new Response(null, { status: 503 });
  });

  const before = AbortSignal.abort(reason);
  assertStrictEquals(
    await settle(listConnectors(counting, {}, { signal: before })),
    reason,
  );
  assertEquals(count, 0);

  const during = new AbortController();
  const stalled = apiOf(() => new Promise<Response>(() => {}));
  const first = settle(listConnectors(stalled, {}, { signal: during.signal }));
  await time.tickAsync(10);
  during.abort(reason);
  assertStrictEquals(await first, reason);

  const between = new AbortController();
  const second = settle(
    listConnectors(counting, {}, { signal: between.signal }),
  );
  await time.tickAsync(10);
  assertEquals(count, 1);
  between.abort(reason);
  assertStrictEquals(await second, reason);
  await runAllTimers(time);
  assertEquals(count, 1);
});

Deno.test("a call leaves no listener on the caller's signal", async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners++;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners--;
    remove(...args);
  };
  let status = 503;
  const api = apiOf(() => {
    const response = new Response(EMPTY_LIST, { status });
    status = 200;
    return response;
  }, { retry: { baseDelay: 1 } });
  await listConnectors(api, {}, { signal });
  assertEquals(listeners, 0);
});

Deno.test("every rejection of fetch is a NetworkError, with its reason", async () => {
  for (
    const reason of [
      new TypeError("fetch failed", {
        cause: new Error("connect ECONNREFUSED"),
      }),
      new DOMException("a name of its own", "NetworkError"),
      "not even an error",
    ]
  ) {
    const api = apiOf(() => Promise.reject(reason), { retry: false });
    const error = await settle(listConnectors(api));
    assertInstanceOf(error, NetworkError);
    assertStrictEquals(error.cause, reason);
    assertEquals(error.attempts, 1);
    if (reason instanceof TypeError) {
      assertStringIncludes(error.message, "fetch failed: connect ECONNREFUSED");
    }
  }
});

Deno.test("a body that breaks off is a NetworkError", async () => {
  const body = new ReadableStream({
    start: (controller) => controller.error(new TypeError("reset")),
  });
  const api = apiOf(() => new Response(body), { retry: false });
  assertInstanceOf(await settle(listConnectors(api)), NetworkError);
});

Deno.test("an error of the API has its code, description, message and request", async () => {
  const body = {
    code: "wrongpass",
    description: "Wrong login or password",
    message: "Identifiant ou mot de passe incorrect",
    request_id: 1234,
    further: true,
  };
  const api = apiOf(() => Response.json(body, { status: 400 }));
  const error = await settle(getConnector(api, UUID));
  assertInstanceOf(error, ApiError);
  assertEquals(error.status, 400);
  assertEquals(error.code, "wrongpass");
  assertEquals(error.description, "Wrong login or password");
  assertEquals(error.userMessage, "Identifiant ou mot de passe incorrect");
  assertEquals(error.requestId, "1234");
  assertEquals(error.retryAfter, null);
  assertEquals(error.body, body);
  assertEquals(
    error.message,
    `GET https://acme-sandbox.biapi.pro/2.0/connectors/${UUID} answered 400 wrongpass: Wrong login or password (request 1234)`,
  );
});

Deno.test("an error of the API has only what it can be: texts, or nothing", async () => {
  const body = {
    code: 1,
    description: [],
    message: {},
    request_id: { toString: 1 },
  };
  const api = apiOf(() => Response.json(body, { status: 400 }));
  const error = await settle(getConnector(api, UUID));
  assertInstanceOf(error, ApiError);
  assertEquals(error.code, null);
  assertEquals(error.description, JSON.stringify(body));
  assertEquals(error.userMessage, null);
  assertEquals(error.requestId, null);
});

Deno.test("an error that is not JSON is still an ApiError, with the start of its text", async () => {
  const html = `<html>\n  <h1>Service Unavailable</h1>${
    " ".repeat(9_999)
  }</html>`;
  const api = apiOf(
    () =>
      new Response(html, { status: 503, headers: { "x-request-id": "abc" } }),
    { retry: false },
  );
  const error = await settle(listConnectors(api));
  assertInstanceOf(error, ApiError);
  assertEquals(error.code, null);
  assertEquals(
    error.description,
    "an HTML page instead of an answer of the API",
  );
  assertEquals(error.body, "<html> <h1>Service Unavailable</h1>");
  assertEquals(error.requestId, "abc");
});

Deno.test("a success that is not JSON is a DecodeError", async () => {
  for (const text of ["<html>", '{"connectors":[', "{]"]) {
    const api = apiOf(() => new Response(text));
    const error = await settle(listConnectors(api));
    assertInstanceOf(error, DecodeError);
    assertEquals(error.issues, [
      { path: "", expected: "JSON", received: JSON.stringify(text) },
    ]);
    assertEquals(error.method, "GET");
    assertEquals(error.attempts, 1);
  }
});

Deno.test("an answer longer than allowed is not read to its end", async () => {
  let chunks = 0;
  let cancelled = false;
  const body = new ReadableStream({
    pull(controller) {
      chunks++;
      controller.enqueue(new Uint8Array(1_000).fill(0x20));
    },
    cancel: () => void (cancelled = true),
  });
  const api = apiOf(() => new Response(body), { maxBytes: 10_000 });
  const error = await settle(listConnectors(api));
  assertInstanceOf(error, DecodeError);
  assertStringIncludes(error.message, "must be at most 10000 bytes");
  assert(chunks < 20);
  // Else the connection would stay open.
  assert(cancelled);
});

Deno.test("an answer as long as allowed is read", async () => {
  const api = apiOf(() => new Response(EMPTY_LIST), {
    maxBytes: EMPTY_LIST.length,
  });
  assertEquals((await listConnectors(api)).total, 0);
});

Deno.test("characters that come in parts are read whole", async () => {
  const bytes = new TextEncoder().encode(
    '{"connectors":[],"total":0,"name":"Crédit Agricole – Île-de-France"}',
  );
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  assertEquals(
    (await listConnectors(apiOf(() => new Response(body)))).total,
    0,
  );
});

Deno.test("a key __proto__ in an answer pollutes nothing", async () => {
  const row =
    '{"id":1,"uuid":"a","name":"b","charged":false,"beta":false,"__proto__":{"polluted":true}}';
  const api = apiOf(() =>
    new Response(`{"connectors":[${row}],"__proto__":{"polluted":true}}`)
  );
  const { connectors: [connector] } = await listConnectors(api);
  assert(connector);
  assertFalse("polluted" in {});
  assertFalse("polluted" in connector);
});

Deno.test("a call with a token follows no redirect, and says so", async () => {
  let redirect: unknown;
  const api = apiOf((_url, init) => {
    redirect = init.redirect;
    return new Response(null, {
      status: 307,
      headers: { location: "https://evil.example/" },
    });
  }, { token: "secret" });
  const error = await settle(updateConnector(api, UUID, { hidden: true }));
  assertEquals(redirect, "manual");
  assertInstanceOf(error, ApiError);
  assertEquals(error.status, 307);
  assertStringIncludes(error.message, "not followed with a token");
});

Deno.test("a refusal of a call with a token is not called a redirect", async () => {
  const api = apiOf(() => new Response(null, { status: 400 }), {
    token: "secret",
  });
  const error = await settle(updateConnector(api, UUID, { hidden: true }));
  assertInstanceOf(error, ApiError);
  assertEquals(error.description, "no description");
});

Deno.test("a call without a token does not mention one, for any answer", async () => {
  const api = apiOf(() => new Response(null, { status: 304 }), {
    headers: { "if-none-match": "x" },
  });
  const error = await settle(listConnectors(api));
  assertInstanceOf(error, ApiError);
  assertEquals(error.status, 304);
  assertFalse(error.message.includes("token"), error.message);
});

Deno.test("the token is sent on writes only, unless the call says otherwise", async () => {
  const sent: (string | null)[] = [];
  const api = apiOf((_url, init) => {
    sent.push(new Headers(init.headers).get("authorization"));
    return new Response("");
  }, { token: "secret", retry: false });
  await settle(listConnectors(api));
  await settle(listConnectors(api, {}, { authenticated: true }));
  await settle(updateConnector(api, UUID, { hidden: true }));
  await settle(updateConnectors(api, { [UUID]: { hidden: true } }));
  await settle(
    updateConnector(api, UUID, { hidden: true }, { authenticated: false }),
  );
  assertEquals(sent, [
    null,
    "Bearer secret",
    "Bearer secret",
    "Bearer secret",
    null,
  ]);
});

Deno.test("a write without a token is sent without one", async () => {
  let sent: string | null = "";
  const api = apiOf((_url, init) => {
    sent = new Headers(init.headers).get("authorization");
    return new Response("");
  });
  await settle(updateConnector(api, UUID, { hidden: true }));
  assertEquals(sent, null);
});

Deno.test("a token that is repeated is hidden in keys and values, and a short one is not looked for", async () => {
  const row = (token: string) =>
    `{"id":40,"uuid":"a${token}","name":"b","charged":false,"beta":false,"${token}":40}`;
  for (const [token, shown] of [["secret", "[token]"], ["40", "40"]] as const) {
    const api = apiOf(() => new Response(row(token)), { token });
    const connector = await updateConnector(api, UUID, { hidden: true });
    assertEquals(connector.id, 40);
    assertEquals(connector.uuid, `a${shown}`);
    assertEquals(Reflect.get(connector, shown), 40);
  }
});

Deno.test("a token may come from a function, at once or later", async () => {
  for (const token of [() => "secret", () => Promise.resolve("secret")]) {
    let sent: string | null = "";
    const api = apiOf((_url, init) => {
      sent = new Headers(init.headers).get("authorization");
      return new Response("");
    }, { token });
    await settle(updateConnector(api, UUID, { hidden: true }));
    assertEquals(sent, "Bearer secret");
  }
});

Deno.test("a call that must be authenticated is refused without a token", async () => {
  await assertRejects(
    () => listConnectors({ domain: "acme" }, {}, { authenticated: true }),
    UsageError,
    "'token' must be",
  );
});

Deno.test("no error and no event has the token, after any failure", async () => {
  const secret = "s3cr3t/t0ken";
  const escaped = secret.replace("/", "\\/");
  const failing: [string, Partial<Api>][] = [
    ["the server repeats it", {
      fetch: () =>
        Promise.resolve(
          new Response(
            `{"code":"unauthorized","description":"Bad ${escaped}","more":["${secret}"]}`,
            { status: 401 },
          ),
        ),
    }],
    ["the server repeats it in HTML", {
      fetch: () => Promise.resolve(new Response(secret, { status: 400 })),
    }],
    ["the server repeats it with a success", {
      fetch: () => Promise.resolve(new Response(`oops ${secret}`)),
    }],
    ["the server repeats it in a value", {
      fetch: () => Promise.resolve(Response.json({ id: secret })),
    }],
    ["fetch throws what it was given", {
      fetch: (_input, init) =>
        Promise.reject(
          Object.assign(
            new Error(String(new Headers(init?.headers).get("authorization"))),
            { init },
          ),
        ),
    }],
    ["the function throws it", {
      token: () => {
        throw new Error(secret);
      },
    }],
    ["it has a line break", { token: `${secret}\r\nx: y` }],
    ["it is not a string", { token: () => Promise.resolve([secret] as never) }],
  ];
  for (const [name, api] of failing) {
    const events: RequestEvent[] = [];
    const error = await settle(
      updateConnector(
        {
          domain: "acme",
          token: secret,
          retry: false,
          onEvent: (event) => events.push(event),
          ...api,
        },
        UUID,
        { hidden: true },
      ),
    );
    assertInstanceOf(error, Error, name);
    const told = Deno.inspect([error, events], {
      depth: 100,
      showHidden: true,
      iterableLimit: Infinity,
      strAbbreviateSize: Infinity,
    }) + error.stack + JSON.stringify([error, events]);
    assertFalse(told.includes("s3cr3t"), name);
  }
});
