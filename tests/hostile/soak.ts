/**
 * Many calls at once, for minutes, to a server on a socket that answers badly
 * at random, and not at all at times. Every call must end in a value or in an
 * error of a known kind, the server must have been asked exactly as often as
 * the client says, and memory must stay flat.
 *
 * @module
 */
import { getEventListeners } from "node:events";
import process from "node:process";
import { parseArgs } from "node:util";
import {
  createRetryBudget,
  isPowensError,
  type RequestEvent,
} from "../../mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { answer, answerOf, half, type Reply } from "./reply.ts";
import { ROUTES } from "./routes.ts";
import { type RawRequest, serveSockets } from "./sockets.ts";
import { table } from "../../src/cli/table.ts";

/** How many calls are in flight. */
const IN_FLIGHT = 200;

/** How long an attempt may take, in milliseconds. */
const TIMEOUT = 2_000;

/** Which of a hundred good answers are spoilt, and how. */
const FAULTS: readonly ((good: Reply & { kind: "answer" }) => Reply)[] = [
  () => ({ kind: "reset" }),
  () => ({ kind: "stall" }),
  (good) => ({ ...good, body: half(good.body), then: "reset" }),
  (good) => ({ ...good, body: half(good.body), then: "stall" }),
  (good) => ({ ...good, body: half(good.body) }),
  () => answer(503, "<html>Sorry</html>", { "content-type": "text/html" }),
  () => answer(503, "", { "retry-after": "0" }),
  () => answer(500, '{"code":"bug","description":"A bug"}'),
  () => answer(502, ""),
  () => answer(429, "{}", { "retry-after": "60" }),
  () => answer(404, '{"code":"notFound","description":"Nothing"}'),
  () => answer(200, "[]"),
  () => answer(200, " ".repeat(300_000), {}, "undeclared end"),
];

/** Every so often there is an outage, in milliseconds. */
const OUTAGE = { every: 15_000, lasts: 3_000 };

/** How much the heap may grow, in bytes: whatever leaks, leaks more. */
const TOLERANCE = 3_000_000;

const RESERVE = 10;

const SHARE = 0.1;

const { values: { seconds, seed: seedText } } = parseArgs({
  options: {
    seconds: { type: "string", default: "180" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  },
});
const duration = Number(seconds) * 1_000;
if (!(duration > 0)) throw new Error(`--seconds must be positive: ${seconds}`);

/** Random numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
}

const random = createRandom(Number(seedText));
const start = performance.now();
const counts = new Map<string, number>();

function count(...names: string[]): void {
  for (const name of names) counts.set(name, counted(name) + 1);
}

function counted(name: string): number {
  return counts.get(name) ?? 0;
}

function isOutage(): boolean {
  const moment = (performance.now() - start) % OUTAGE.every;
  return moment >= OUTAGE.every - OUTAGE.lasts;
}

const sandbox = createSandbox({ size: 5 });

/**
 * How often the server was asked with each attempt that has not ended. Deno
 * repeats a request, whatever its method, when a connection that it has used
 * before is closed without an answer: the client knows nothing of that.
 */
const open = new Map<string, number>();

const countingFetch: typeof fetch = async (url, init) => {
  const id = String(counted("attempts"));
  const headers = new Headers(init?.headers);
  headers.set("x-attempt", id);
  open.set(id, 0);
  try {
    return await fetch(url, { ...init, headers });
  } finally {
    const times = open.get(id) ?? 0;
    open.delete(id);
    if (times > 0) count("seen");
    else count(init?.signal?.aborted ? "unseen, cut short" : "unseen");
    for (let again = 1; again < times; again++) count("repeated by Deno");
  }
};

async function reply(
  { method, path, headers, body }: RawRequest,
): Promise<Reply> {
  const id = headers.get("x-attempt") ?? "";
  const times = open.get(id);
  if (times === undefined) count("seen late");
  else open.set(id, times + 1);
  count("served", ...isOutage() ? ["served in outages"] : []);
  if (isOutage()) return answer(503, "");
  const authorization = headers.get("authorization");
  const response = await sandbox.fetch(`http://sandbox${path}`, {
    method,
    ...body && { body },
    ...authorization && { headers: { authorization } },
  });
  sandbox.requests.length = 0;
  const good = await answerOf(response);
  return FAULTS[Math.floor(random() * 100)]?.(good) ?? good;
}

const server = serveSockets(reply);
const { signal } = new AbortController();
const api = {
  domain: "acme",
  baseUrl: `${server.origin}/2.0`,
  token: () => Promise.resolve(sandbox.token),
  fetch: countingFetch,
  timeout: TIMEOUT,
  maxBytes: 200_000,
  retry: {
    baseDelay: 10,
    maxDelay: 500,
    random,
    budget: createRetryBudget({ share: SHARE, reserve: RESERVE }),
  },
  onEvent(event: RequestEvent) {
    if (event.type === "request") count("attempts");
    if (event.type === "retry") count("retries");
    const isEnd = ["success", "failure", "abort"].includes(event.type);
    if (isEnd) count("ends", `told: ${event.type}`);
    checkTimes(event, isEnd);
  },
};

/** What was told of the calls that have not ended, by their ids. */
const told = new Map<string, { attempts: number; elapsed: number }>();

/** Counts the events whose attempts or times do not go on from the last ones. */
function checkTimes(event: RequestEvent, isEnd: boolean): void {
  const { callId, attempts, elapsed } = event;
  const last = told.get(callId) ?? { attempts: 0, elapsed: 0 };
  const isNext =
    attempts - last.attempts === (event.type === "request" ? 1 : 0);
  const duration = "duration" in event ? event.duration : 0;
  const isTimely = elapsed >= last.elapsed && duration <= elapsed &&
    duration >= 0;
  if (!isNext || !isTimely) count("events out of step");
  if (isEnd) told.delete(callId);
  else told.set(callId, { attempts, elapsed });
}

/** Makes one call, and counts what it ends in. */
async function callOnce(): Promise<void> {
  const route = ROUTES[Math.floor(random() * ROUTES.length)];
  if (route === undefined) throw new Error("There is no such route");
  count("calls", ...isOutage() ? ["calls in outages"] : []);
  // A few callers lose interest.
  const controller = random() < 0.01 ? new AbortController() : undefined;
  const timer = controller && setTimeout(
    () => controller.abort("lost interest"),
    random() * 20,
  );
  try {
    await route.call(api, { signal: controller?.signal ?? signal });
    count("ended: value");
  } catch (error) {
    count(
      isPowensError(error)
        ? `ended: ${error.kind}${"status" in error ? ` ${error.status}` : ""}`
        : error === "lost interest"
        ? "ended: aborted"
        : `lost: ${error}`,
    );
  }
  clearTimeout(timer);
}

/** Keeps calls in flight for some milliseconds, and waits for the last one. */
async function callFor(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  await Promise.all(Array.from({ length: IN_FLIGHT }, async () => {
    while (performance.now() < end) await callOnce();
  }));
}

/** How much is on the heap once nothing is left that can go, in bytes. */
async function measureHeap(): Promise<number> {
  // Only the flag makes it, so no type tells of it.
  const { gc } = globalThis as unknown as { gc: () => void };
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    gc();
  }
  return process.memoryUsage().heapUsed;
}

console.log(
  `${IN_FLIGHT} calls in flight for ${seconds} s, with the seed ${seedText}`,
);
// What is compiled and cached on the way is no leak.
await callFor(duration / 10);
const heapAtStart = await measureHeap();
await callFor(duration * 0.9);
const heapAtEnd = await measureHeap();
const heapGrowth = heapAtEnd - heapAtStart;
await server.close();

const ended = [...counts].filter(([name]) => name.startsWith("ended: "));
const lost = [...counts].filter(([name]) => name.startsWith("lost: "));
const listeners = getEventListeners(signal, "abort").length;
const allowed = RESERVE + SHARE * counted("calls");

const figures: [name: string, figure: string][] = [
  ["calls", format(counted("calls"))],
  ...[...ended, ...lost].sort().map(([name, number]): [string, string] => [
    name,
    format(number),
  ]),
  ["attempts, as the client counts", format(counted("attempts"))],
  [
    "  cut short before the server saw them",
    format(counted("unseen, cut short")),
  ],
  ["requests, as the server counts", format(counted("served"))],
  [
    "requests that Deno repeated by itself",
    format(counted("repeated by Deno")),
  ],
  ["requests of attempts that were cut short", format(counted("seen late"))],
  ["retries", format(counted("retries"))],
  ["retries that the budget allows", format(Math.floor(allowed))],
  ["calls in outages", format(counted("calls in outages"))],
  ["requests in outages", format(counted("served in outages"))],
  ["listeners left on the shared signal", format(listeners)],
  ["heap after the warm-up", `${format(heapAtStart)} B`],
  ["heap at the end", `${format(heapAtEnd)} B`],
];
console.log(table(
  [{ title: "Figure" }, { title: "", align: "right" }],
  figures,
));

function format(figure: number): string {
  return figure.toLocaleString("en");
}

const failures = [
  lost.length > 0 && "Some calls ended in what is no error of ours.",
  ended.reduce((sum, [, number]) => sum + number, 0) !== counted("calls") &&
  "Some calls did not end.",
  counted("ends") !== counted("calls") &&
  "Some calls were not told of to their end, or to more than one.",
  counted("told: success") !== counted("ended: value") &&
  "Some calls ended in a value, and were told to fail, or the other way round.",
  counted("told: abort") !== counted("ended: aborted") &&
  "Some calls were aborted, and were told to fail, or the other way round.",
  counted("events out of step") > 0 &&
  "Some events did not go on from those before.",
  told.size > 0 && "Some calls were not told of to their end.",
  counted("unseen") > 0 &&
  "The server was not asked for some attempts that were not cut short.",
  counted("attempts") !== counted("seen") + counted("unseen, cut short") &&
  "The attempts are not those that were sent.",
  counted("served") !==
    counted("seen") + counted("repeated by Deno") + counted("seen late") &&
  "The server was asked for something else than the attempts.",
  counted("retries") > allowed && "There were more retries than allowed.",
  // Whoever loses interest may do so before the attempt that was to come.
  counted("attempts") > counted("calls") + counted("retries") &&
  "There were more attempts than calls and retries.",
  listeners > 0 && "There are listeners left.",
  heapGrowth > TOLERANCE && `The heap grew by ${format(heapGrowth)} B.`,
].filter((failure) => failure !== false);
for (const failure of failures) console.error(failure);
Deno.exit(failures.length > 0 ? 1 : 0);
