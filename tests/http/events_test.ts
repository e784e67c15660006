import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertStrictEquals,
} from "@std/assert";
import {
  type Api,
  ApiError,
  listConnectors,
  type RequestEvent,
  updateConnector,
} from "../../mod.ts";
import { fakeClock, runAllTimers } from "../time/mod.ts";
import { apiOf, settle } from "./setup.ts";

const EMPTY_LIST = '{"connectors":[],"total":0}';
const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";
const URL = "https://acme-sandbox.biapi.pro/2.0/connectors";

/** Waits, and then answers. */
async function after(time: number, response: Response): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, time));
  return response;
}

Deno.test("a call tells of its attempts, answers, retries and end, with ids and durations", async () => {
  using clock = fakeClock();
  const events: RequestEvent[] = [];
  const headers = { "x-request-id": "abc" };
  const api = apiOf(
    () => after(40, new Response("sorry", { status: 503, headers })),
    {
      onEvent: (event) => events.push(event),
      retry: { attempts: 2, random: () => 0.5 },
    },
  );
  const result = settle(listConnectors(api));
  await runAllTimers(clock.time);
  const error = await result;
  assertInstanceOf(error, ApiError);
  const { callId } = events[0] ?? {};
  const all = { method: "GET", url: URL, route: "GET /connectors", callId };
  const first = { ...all, attempts: 1, attemptId: `${callId}-1` };
  const second = { ...all, attempts: 2, attemptId: `${callId}-2` };
  const answer = {
    type: "response",
    status: 503,
    requestId: "abc",
    bytes: 5,
    cache: null,
    duration: 40,
  };
  assertEquals<unknown[]>(
    events.map((event) => "error" in event ? { ...event, error: 0 } : event),
    [
      { ...first, type: "request", elapsed: 0 },
      { ...first, ...answer, elapsed: 40 },
      {
        ...first,
        type: "retry",
        error: 0,
        duration: 40,
        delay: 125,
        elapsed: 40,
      },
      { ...second, type: "request", elapsed: 165 },
      { ...second, ...answer, elapsed: 205 },
      { ...second, type: "failure", error: 0, elapsed: 205 },
    ],
  );
  assertEquals(error.attempts, 2);
});

Deno.test("every retry tells how long its own attempt took, and not the call", async () => {
  using clock = fakeClock();
  const durations: number[] = [];
  const api = apiOf(() => after(40, new Response(null, { status: 503 })), {
    onEvent(event) {
      if (event.type === "retry") durations.push(event.duration);
    },
    retry: { attempts: 4, random: () => 0.5 },
  });
  const result = settle(listConnectors(api));
  await runAllTimers(clock.time);
  await result;
  assertEquals(durations, [40, 40, 40]);
});

Deno.test("two equal calls at once are told apart, and each ends in a success", async () => {
  const events: RequestEvent[] = [];
  const api = apiOf(() => new Response(EMPTY_LIST), {
    onEvent: (event) => events.push(event),
  });
  await Promise.all([listConnectors(api), listConnectors(api)]);
  const calls = [...Map.groupBy(events, ({ callId }) => callId).values()];
  assertEquals(
    calls.map((told) => told.map(({ type }) => type)),
    Array(2).fill(["request", "response", "success"]),
  );
});

Deno.test("a call tells how a cache answered", async () => {
  const uses: unknown[] = [];
  for (
    const status of [
      "powens; hit; ttl=30",
      "powens; hit; ttl=-2",
      "powens; fwd=miss; collapsed",
      "powens; fwd=miss",
      "cdn.example; hit, powens; hit; ttl=1",
      "cdn.example; hit",
    ]
  ) {
    await listConnectors(apiOf(
      () => new Response(EMPTY_LIST, { headers: { "cache-status": status } }),
      {
        onEvent: (event) => event.type === "response" && uses.push(event.cache),
      },
    ));
  }
  assertEquals(uses, ["fresh", "stale", "shared", "missed", "fresh", null]);
});

Deno.test("a call tells of its end before anything was sent, and of an abort as such", async () => {
  using clock = fakeClock();
  const reason = { kind: "my reason" };
  const ends = async (token: Api["token"], signal?: AbortSignal) => {
    const events: RequestEvent[] = [];
    const api = apiOf(() => new Response(""), {
      token,
      timeout: 1_000,
      onEvent: (event) => events.push(event),
    });
    const update = updateConnector(api, UUID, { hidden: true }, { signal });
    const end = settle(update);
    await runAllTimers(clock.time);
    const [event, ...others] = events;
    assertEquals(others, []);
    assert(event);
    assertEquals([event.attempts, event.attemptId], [0, null]);
    assertEquals(event.route, "PUT /connectors/{uuid}");
    if (event.type === "abort") assertStrictEquals(event.reason, await end);
    if (event.type === "failure") assertStrictEquals(event.error, await end);
    return [event.type, event.elapsed];
  };
  assertEquals(await ends(() => new Promise(() => {})), ["failure", 1_000]);
  assertEquals(
    await ends(() => Promise.reject(new Error("The store is away"))),
    ["failure", 0],
  );
  assertEquals(await ends("secret", AbortSignal.abort(reason)), ["abort", 0]);
});

Deno.test("an abort between attempts is told of as such", async () => {
  const controller = new AbortController();
  const types: string[] = [];
  const api = apiOf(() => new Response(null, { status: 503 }), {
    onEvent: ({ type }) => {
      types.push(type);
      if (type === "retry") controller.abort("enough");
    },
  });
  const { signal } = controller;
  assertEquals(await settle(listConnectors(api, {}, { signal })), "enough");
  assertEquals(types, ["request", "response", "retry", "abort"]);
});

Deno.test("listeners that throw or reject change nothing", async () => {
  const row = (uuid: string) =>
    `{"id":1,"uuid":"${uuid}","name":"b","charged":false,"beta":false,"auth_mechanism":"new"}`;
  let told = 0;
  const fail = () => {
    told++;
    throw new Error("from a listener");
  };
  for (const listener of [fail, () => Promise.reject(fail)]) {
    const api = apiOf(() => new Response(`{"connectors":[${row("a")}]}`), {
      onEvent: listener,
      onUnrecognized: listener,
    });
    const options = { onAnswer: listener };
    const { connectors } = await listConnectors(api, {}, options);
    assertEquals(connectors[0]?.uuid, "a");
  }
  // Three events, an unknown value, and an answer.
  assertEquals(told, 5);
});

Deno.test("as JSON, an event says what went wrong, and holds no secret", async () => {
  const events: RequestEvent[] = [];
  const api = apiOf(
    () =>
      Response.json({ code: "config", description: "Bad s3cr3t-token" }, {
        status: 409,
      }),
    { token: "s3cr3t-token", onEvent: (event) => events.push(event) },
  );
  await settle(updateConnector(api, UUID, { hidden: true }));
  const failure = JSON.parse(JSON.stringify(events.at(-1)));
  assertEquals(failure.type, "failure");
  assertEquals(failure.error.kind, "api");
  assertEquals(failure.error.code, "config");
  assertEquals(failure.error.status, 409);
  assertEquals(
    failure.error.message,
    `PUT ${URL}/${UUID} answered 409 config: Bad [token]`,
  );
  assertEquals(JSON.stringify(events).includes("s3cr3t"), false);
});

Deno.test("onAnswer is given what the answer came with, without the token", async () => {
  const given: unknown[] = [];
  const headers = {
    "ETag": '"1"',
    "X-Request-Id": "abc",
    "Set-Cookie": "a=b",
    "X-Echo": "Bearer s3cr3t-token",
    "Cache-Status": "powens; hit; ttl=30",
  };
  const api = apiOf(() => new Response(EMPTY_LIST, { headers }), {
    token: "s3cr3t-token",
  });
  const list = await listConnectors(api, {}, {
    authenticated: true,
    onAnswer: (details) => given.push(details),
  });
  assertEquals(list.total, 0);
  assertEquals(given, [{
    status: 200,
    headers: {
      "cache-status": "powens; hit; ttl=30",
      "content-type": "text/plain;charset=UTF-8",
      "etag": '"1"',
      "x-echo": "Bearer [token]",
      "x-request-id": "abc",
    },
    requestId: "abc",
    bytes: EMPTY_LIST.length,
    cache: "fresh",
  }]);
});

Deno.test("onAnswer is given the answers of failures, too", async () => {
  const statuses: number[] = [];
  const api = apiOf(() => new Response(null, { status: 404 }));
  await settle(
    listConnectors(api, {}, {
      onAnswer: ({ status }) => statuses.push(status),
    }),
  );
  assertEquals(statuses, [404]);
});
