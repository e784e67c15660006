import { assert, assertEquals, assertFalse } from "@std/assert";
import { FakeTime } from "@std/testing/time";
import type { Api, ApiError, RequestEvent } from "../../mod.ts";
import { table } from "../../src/cli/table.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { runAllTimers } from "../time/mod.ts";
import { type Cell, counting, resultOf, rowsOf } from "./cell.ts";
import { FAULTS, MAX_BYTES } from "./faults.ts";
import { fetchOf } from "./memory.ts";
import { answerOf, type Reply } from "./reply.ts";
import { reveal } from "./reveal.ts";
import { ROUTES } from "./routes.ts";
import { nobody, type RawRequest, serveSockets } from "./sockets.ts";

const TOKEN = "a-config-token";

/** How long an attempt may take in memory, in milliseconds that are fake. */
const FAKE_TIMEOUT = 1_000;

/** How long an attempt may take on sockets where it is to be too long. */
const SHORT_TIMEOUT = 100;

/** The most that a body gives at once. */
const CHUNK = 131_072;

/** What only a server counts. */
const NOTHING = { sent: 0, meant: 0 };

/** Calls a route, and notes what comes of it. */
async function run(
  cell: Pick<Cell, "route" | "fault" | "served">,
  api: Api,
  fetch: typeof globalThis.fetch,
  now: () => number,
): Promise<Cell> {
  const events: RequestEvent[] = [];
  let read = 0;
  const start = now();
  const end = await cell.route.call({
    token: TOKEN,
    maxBytes: MAX_BYTES,
    ...api,
    fetch: counting(fetch, (bytes) => read += bytes),
    onEvent: (event) => events.push(event),
  }).then((value) => ({ value }), (error) => ({ error }));
  const attempts = events.filter(({ type }) => type === "request").length;
  assertFalse(reveal([end, events]).includes(TOKEN), cell.fault.name);
  return { ...cell, end, attempts, read, elapsed: now() - start, ...NOTHING };
}

/** Asserts all that must be so in either world. */
function assertOutcome(cell: Cell, world: "sockets" | "memory"): void {
  const { route, fault, end, attempts, served, sent, meant, read } = cell;
  const place = `${route.name}, ${fault.name}`;
  const expected = fault.outcome(route, world);
  const { bytes = "all", rejected = 0, redirects = 0 } = expected;
  assertEquals(
    resultOf(cell),
    expected.result,
    `${place}: ${"error" in end ? end.error : "no error"}`,
  );
  assertEquals(attempts, expected.attempts, place);
  if (redirects === Infinity) assert(served.length > attempts, place);
  else if (expected.result === "timeout" && world === "sockets") {
    // A busy machine may be too late to accept a connection.
    assert(served.length <= attempts, place);
  } else if (fault.name !== "connection refused" || world === "memory") {
    assertEquals(served.length, attempts + redirects, place);
  }
  if ("error" in end) {
    const { attempts, method, stack, status } = end.error as ApiError;
    assertEquals([attempts, method], [expected.attempts, route.method], place);
    assertEquals(status, expected.status, place);
    assert(stack, place);
  } else if (route.answer === "list") {
    const { rejected: rows } = end.value as { rejected: unknown[] };
    assertEquals(rows.length, rejected, place);
  }
  switch (bytes) {
    case "all":
      assertEquals(read, sent, place);
      break;
    case "some":
      assert(read <= meant, place);
      break;
    case "allowed":
      assert(read > MAX_BYTES && read <= MAX_BYTES + CHUNK, place);
  }
}

function print(title: string, cells: readonly Cell[]): void {
  console.log(`${title}: ${cells.length} cells\n${
    table([
      { title: "Fault" },
      { title: "Routes" },
      { title: "Result" },
      { title: "Attempts", align: "right" },
      { title: "Bytes read", align: "right" },
      { title: "ms", align: "right" },
    ], rowsOf(cells))
  }`);
}

const sandbox = createSandbox({ size: 3, token: TOKEN });

/** What the API answers when nothing goes wrong. */
async function answerWell(
  { method, path, headers, body }: RawRequest,
): Promise<Reply> {
  return answerOf(
    await sandbox.fetch(
      new Request(`http://sandbox${path.replace(/^.*(?=\/2\.0)/, "")}`, {
        method,
        headers: [...headers].filter(([name]) => name === "authorization"),
        body: body || null,
      }),
    ),
  );
}

Deno.test({
  name:
    "every route ends as it must at every fault, in memory and to the millisecond",
  sanitizeOps: true,
  sanitizeResources: true,
  fn: async () => {
    // Its keys are made once, which takes time that is not fake.
    await sandbox.fetch("http://sandbox/2.0/publickey");
    const cells: Cell[] = [];
    for (const fault of FAULTS) {
      for (const route of ROUTES) {
        using time = new FakeTime(Date.UTC(2026, 1, 3, 4, 5, 6));
        const served: number[] = [];
        let sent = 0;
        let meant = 0;
        const start = time.now;
        const fetch = fetchOf(async (url, init) => {
          served.push(time.now);
          const { pathname, search } = new URL(url);
          const path = pathname + search;
          const good = await answerWell({
            method: route.method,
            path,
            headers: new Map(new Headers(init.headers)),
            body: typeof init.body === "string" ? init.body : "",
          });
          assert(good.kind === "answer");
          const elsewhere = "http://elsewhere";
          meant += good.body.byteLength;
          const reply = fault.reply(good, { path, elsewhere });
          if (reply.kind === "answer") sent += reply.body.byteLength;
          return reply;
        });
        const running = run(
          { route, fault, served },
          {
            domain: "acme",
            timeout: FAKE_TIMEOUT,
            retry: { random: () => 0.5 },
          },
          fetch,
          () => time.now,
        );
        await runAllTimers(time);
        const cell = { ...await running, sent, meant };
        assertOutcome(cell, "memory");
        const { timeouts = 0, waits = 0 } = fault.outcome(route, "memory");
        const place = `${route.name}, ${fault.name}`;
        assertEquals(cell.elapsed, timeouts * FAKE_TIMEOUT + waits, place);
        // A timer that outlived its call would have let time go on.
        assertEquals(time.now - start, cell.elapsed, place);
        cells.push(cell);
      }
    }
    print("In memory", cells);
  },
});

Deno.test({
  name: "every route ends as it must at every fault, on sockets",
  sanitizeOps: true,
  sanitizeResources: true,
  fn: async () => {
    /** What is going on, by the first part of the path. */
    const cells = new Map<string, Cell & { retryAt: number[] }>();
    const strangers: RawRequest[] = [];
    const elsewhere = serveSockets((request) => {
      strangers.push(request);
      return answerWell(request);
    });
    const server = serveSockets(async (request) => {
      const cell = cells.get(request.path.split("/")[1] ?? "");
      assert(cell, request.path);
      cell.served.push(Date.now());
      const good = await answerWell(request);
      assert(good.kind === "answer");
      cell.meant += good.body.byteLength;
      const reply = cell.fault.reply(good, {
        path: request.path,
        elsewhere: elsewhere.origin,
      });
      if (reply.kind === "answer") {
        cell.sent += reply.body.byteLength;
        cell.retryAt.push(momentOf(reply.headers["retry-after"]));
      }
      return reply;
    });
    const away = nobody();
    const start = performance.now();
    const finished = await inParallel(
      40,
      FAULTS.flatMap((fault) => ROUTES.map((route) => ({ fault, route }))),
      async ({ fault, route }, index) => {
        const expected = fault.outcome(route, "sockets");
        const isLate = expected.result === "timeout";
        const key = `${
          fault.name.startsWith("reset") ? "reset" : "cell"
        }-${index}`;
        const started: Cell & { retryAt: number[] } = {
          route,
          fault,
          served: [],
          ...NOTHING,
          read: 0,
          attempts: 0,
          elapsed: 0,
          end: { error: "not yet" },
          retryAt: [],
        };
        cells.set(key, started);
        const isRefused = fault.name === "connection refused";
        const ended = await run(
          started,
          {
            domain: "acme",
            baseUrl: `${isRefused ? away : server.origin}/${key}/2.0`,
            timeout: isLate ? SHORT_TIMEOUT : 30_000,
            retry: { baseDelay: 1, random: () => 0.5 },
          },
          fetch,
          () => performance.now(),
        );
        return {
          ...started,
          ...ended,
          sent: started.sent,
          meant: started.meant,
        };
      },
    );
    const elapsed = performance.now() - start;
    await Promise.all([server.close(), elsewhere.close()]);
    for (const cell of finished) {
      const { fault, route, served, retryAt } = cell;
      const place = `${route.name}, ${fault.name}`;
      const isElsewhere = fault.name === "redirect to another origin";
      if (isElsewhere && route.method === "GET") cell.sent = cell.read;
      assertOutcome(cell, "sockets");
      const { timeouts = 0 } = fault.outcome(route, "sockets");
      // Timers may be early by less than a millisecond.
      assert(cell.elapsed >= timeouts * (SHORT_TIMEOUT - 1), place);
      served.slice(1).forEach((moment, index) =>
        assert(moment >= (retryAt[index] ?? 0) - 1, place)
      );
    }
    // Every read follows the one redirect that leads elsewhere.
    assertEquals(
      strangers.map(({ method }) => method),
      ROUTES.map(({ method }) => method).filter((method) => method === "GET"),
    );
    assert(strangers.every(({ headers }) => !headers.has("authorization")));
    print(`On sockets, in ${Math.round(elapsed)} ms`, finished);
  },
});

/** The moment that a `Retry-After` tells of, as it was sent right now. */
function momentOf(retryAfter: string | undefined): number {
  if (retryAfter === undefined || retryAfter.startsWith("-")) return 0;
  if (Number(retryAfter) < 10) return Date.now() + Number(retryAfter) * 1_000;
  return Date.parse(`${retryAfter.replace(" GMT", "")} GMT`);
}

/** Does something with each item, with only so many of them at once. */
async function inParallel<T, R>(
  limit: number,
  items: readonly T[],
  run: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  await Promise.all(Array.from({ length: limit }, async () => {
    for (const [index, item] of queue) results[index] = await run(item, index);
  }));
  return results;
}
