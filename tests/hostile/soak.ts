/**
 * Many calls at once, for minutes, to a server on a socket that answers badly
 * at random, and not at all at times. Every call must end in a value or in an
 * error of a known kind, the server must have been asked exactly as often as
 * the client says, what events tell of an answer must be what the server gave,
 * and memory must stay flat.
 *
 * @module
 */
import { getEventListeners } from "node:events";
import process from "node:process";
import { parseArgs } from "node:util";
import {
  type AnswerEvent,
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

/** Which share of the requests the server takes its time for. */
const SLOW_SHARE = 0.1;

/** How long it takes at most for those, in milliseconds. */
const SLOW_TIME = 50;

/** How long an answer may be, in bytes. */
const MAX_BYTES = 200_000;

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

/** The attempt that was told of last, whose request is what follows. */
let attemptId = "";

const countingFetch: typeof fetch = async (url, init) => {
  const id = attemptId;
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

/** What the server did about an attempt. */
interface Served {
  /** When it was asked. */
  start: number;
  /** How long it was at it, in milliseconds. */
  duration: number;
  /** What it has answered. */
  reply: Reply;
}

/** What the server did about the attempts that are not yet told to have ended. */
const served = new Map<string, Served>();

async function reply(request: RawRequest): Promise<Reply> {
  const begin = performance.now();
  const made = await makeReply(request);
  const id = request.headers.get("x-attempt") ?? "";
  if (open.has(id)) {
    const { start } = served.get(id) ?? { start: begin };
    const duration = performance.now() - start;
    served.set(id, { start, duration, reply: made });
  }
  return made;
}

async function makeReply(
  { method, path, headers, body }: RawRequest,
): Promise<Reply> {
  const id = headers.get("x-attempt") ?? "";
  const times = open.get(id);
  if (times === undefined) count("seen late");
  else open.set(id, times + 1);
  count("served", ...isOutage() ? ["served in outages"] : []);
  if (random() < SLOW_SHARE) {
    await new Promise((resolve) => setTimeout(resolve, random() * SLOW_TIME));
  }
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
  maxBytes: MAX_BYTES,
  retry: {
    baseDelay: 10,
    maxDelay: 500,
    random,
    budget: createRetryBudget({ share: SHARE, reserve: RESERVE }),
  },
  onEvent(event: RequestEvent) {
    if (event.type === "request") {
      count("attempts");
      attemptId = event.attemptId ?? "";
    }
    if (event.type === "retry") count("retries");
    const isEnd = ["success", "failure", "abort"].includes(event.type);
    if (isEnd) count("ends", `told: ${event.type}`);
    checkTimes(event, isEnd);
    if (event.type === "response") checkAnswer(event);
    if (event.type !== "request") served.delete(event.attemptId ?? "");
  },
};

/** How long the answers took in all, in milliseconds. */
const times = { client: 0, server: 0 };

/** Counts the answers that are told of otherwise than the server gave them. */
function checkAnswer(
  { attemptId, status, bytes, duration }: AnswerEvent,
): void {
  const own = served.get(attemptId ?? "");
  if (own?.reply.kind !== "answer") {
    count("answers that the server did not give");
    return;
  }
  count("answers");
  const { reply: { body, ...reply }, duration: least } = own;
  const isWhole = bytes === body.byteLength ||
    bytes > MAX_BYTES && bytes <= body.byteLength;
  if (status !== reply.status || !isWhole) {
    count("answers told of otherwise");
  }
  // The server was at it while the client was waiting.
  if (duration < least) count("durations below those of the server");
  times.client += duration;
  times.server += least;
}

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
  ["answers, as the events tell", format(counted("answers"))],
  ["  how long they took, as the events tell", formatTime(times.client)],
  ["  how long the server was at them", formatTime(times.server)],
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

/** A time in milliseconds, in seconds. */
function formatTime(time: number): string {
  return `${format(Math.round(time / 1_000))} s`;
}

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
  counted("answers that the server did not give") > 0 &&
  "Some answers were told of that the server did not give.",
  counted("answers told of otherwise") > 0 &&
  "Some answers were told of with a status or a size that the server did not give.",
  counted("durations below those of the server") > 0 &&
  "Some answers were told to have taken less than the server was at them.",
  counted("answers") === 0 && "No answer was told of.",
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
