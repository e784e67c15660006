import { gzipSync } from "node:zlib";
import type { AnyPowensError } from "../../mod.ts";
import type { Route } from "./routes.ts";
import { type Answer, answer, half, type Reply } from "./reply.ts";

/** How long an answer may be in the matrix, in bytes. */
export const MAX_BYTES = 200_000;

/** Which attempt of which route is answered where. */
export interface Circumstances {
  /** The path of the request, with its query. */
  path: string;
  /** Another origin, whose server answers as it should. */
  elsewhere: string;
}

/** What must come of a call. */
export interface Outcome {
  /** What it ends in. */
  result: "value" | AnyPowensError["kind"];
  /** How often the request is sent. */
  attempts: number;
  /** How many times the time for an attempt goes by. */
  timeouts?: number;
  /** How long is waited between the attempts, in milliseconds. */
  waits?: number;
  /** The status, where it ends in an `ApiError`. */
  status?: number;
  /** Of how many rows a list says that they are rejected; by default, none. */
  rejected?: number;
  /**
   * How much is read of each body that is sent: all, by default; what has come
   * before something else happened; or what is allowed, and not much more.
   */
  bytes?: "all" | "some" | "allowed";
  /** How often more than the attempts a server is asked, for redirects. */
  redirects?: number;
}

/** Something that goes wrong with every answer. */
export interface Fault {
  /** What to call it. */
  name: string;
  /** What is done instead of a good answer. */
  reply(good: Answer, circumstances: Circumstances): Reply;
  /**
   * What must come of it. In memory there is only `fetch` in the place of the
   * network, and nothing there follows redirects.
   */
  outcome(route: Route, world: "sockets" | "memory"): Outcome;
}

/** With a jitter of one half, what is waited before two further attempts. */
export const WAITS = 375;

/** Reads and PUTs are repeated, a PATCH is not. */
function repeated(result: "network" | "timeout" | "api", status?: number) {
  return ({ method }: Route): Outcome => {
    const attempts = method === "PATCH" ? 1 : 3;
    return {
      result,
      attempts,
      timeouts: result === "timeout" ? attempts : 0,
      waits: method === "PATCH" ? 0 : WAITS,
      ...status && { status },
    };
  };
}

/** The server says that it did nothing: whatever it was is repeated. */
function repeatedAlways(status: number, waits = WAITS): () => Outcome {
  return () => ({ result: "api", status, attempts: 3, waits });
}

function once(outcome: Partial<Outcome> & Pick<Outcome, "result">) {
  return (): Outcome => ({ attempts: 1, ...outcome });
}

/** A batch may be answered with nothing, and nothing else may. */
const nothing = ({ answer }: Route): Outcome => ({
  result: answer === "batch" ? "value" : "decode",
  attempts: 1,
});

/** A row that is not sound costs a list that row, and all else everything. */
const oneBadRow = ({ answer }: Route): Outcome =>
  answer === "object"
    ? { result: "decode", attempts: 1 }
    : { result: "value", rejected: 1, attempts: 1 };

/** With a token, no redirect is followed. */
function redirected(outcome: Outcome): Fault["outcome"] {
  return ({ method }, world) =>
    method === "GET" && world === "sockets"
      ? outcome
      : { result: "api", status: 307, attempts: 1 };
}

const ERROR = JSON.stringify({ code: "bug", description: "An outage" });

const HTML = "<!DOCTYPE html><html><body><h1>Sorry</h1></body></html>";

const BOM = new Uint8Array([0xef, 0xbb, 0xbf]);

function concat(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(
    parts.reduce((length, part) => length + part.byteLength, 0),
  );
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.byteLength;
  }
  return all;
}

/** The answer with another text in the place of the first that matches. */
function edit(good: Answer, pattern: RegExp, replacement: string): Answer {
  const text = new TextDecoder().decode(good.body);
  const edited = text.replace(pattern, replacement);
  if (edited === text) throw new Error(`There is no ${pattern} to edit`);
  return answer(good.status, edited, good.headers);
}

/** The answer with bytes that are no text at the beginning of the first name. */
function spoil(good: Answer): Answer {
  const text = new TextDecoder().decode(good.body);
  const [name = ""] = NAME.exec(text) ?? [];
  const end = text.indexOf(name) + name.length + '"'.length;
  const encoder = new TextEncoder();
  return answer(
    good.status,
    concat(
      encoder.encode(text.slice(0, end)),
      new Uint8Array([0xff, 0xc3, 0x28]),
      encoder.encode(text.slice(end)),
    ),
    good.headers,
  );
}

/** Where the name begins of a connector, a source, a field, or a key. */
const NAME = /"(name|kid)":/;

/** What tells a row from others: an id, or else a name. */
const ID = /"(id|name|kid)":(\d+|"[^"]*")/;

function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes));
}

function padded(good: Answer): Uint8Array<ArrayBuffer> {
  return concat(good.body, new Uint8Array(4 * MAX_BYTES).fill(0x20));
}

/** A date in one of the formats of HTTP, some seconds from now. */
function dateIn(seconds: number, format: "1123" | "850" | "asctime"): string {
  const date = new Date((Math.floor(Date.now() / 1_000) + seconds) * 1_000);
  const utc = date.toUTCString();
  const [, day = "", month = "", year = "", time = ""] = utc.split(" ");
  switch (format) {
    case "1123":
      return utc;
    case "850": {
      const weekday = date.toLocaleDateString("en", {
        weekday: "long",
        timeZone: "UTC",
      });
      return `${weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`;
    }
    case "asctime":
      return `${utc.slice(0, 3)} ${month} ${
        day.replace(/^0/, " ")
      } ${time} ${year}`;
  }
}

function tooMany(retryAfter: string): Answer {
  return answer(429, ERROR, { "retry-after": retryAfter });
}

/** Everything that can go wrong with every answer. */
export const FAULTS: readonly Fault[] = [
  {
    name: "connection refused",
    reply: () => ({ kind: "refuse" }),
    outcome: repeated("network"),
  },
  {
    name: "reset before headers",
    reply: () => ({ kind: "reset" }),
    outcome: repeated("network"),
  },
  {
    name: "reset in the body",
    reply: (good) => ({ ...good, body: half(good.body), then: "reset" }),
    outcome: (route) => ({ ...repeated("network")(route), bytes: "some" }),
  },
  {
    name: "headers never come",
    reply: () => ({ kind: "stall" }),
    outcome: repeated("timeout"),
  },
  {
    name: "body stalls",
    reply: (good) => ({ ...good, body: half(good.body), then: "stall" }),
    outcome: (route) => ({ ...repeated("timeout")(route), bytes: "some" }),
  },
  {
    name: "body drips",
    reply: (good) => ({ ...good, then: "drip" }),
    outcome: (route) => ({ ...repeated("timeout")(route), bytes: "some" }),
  },
  {
    name: "truncated JSON",
    reply: (good) => ({ ...good, body: half(good.body) }),
    outcome: once({ result: "decode" }),
  },
  ...["[]", "{}", "null", '"text"', "42", "[[]]"].map((body): Fault => ({
    name: `JSON of another shape: ${body}`,
    reply: () => answer(200, body),
    outcome: once({ result: "decode" }),
  })),
  {
    name: "HTML with 200",
    reply: () => answer(200, HTML, { "content-type": "text/html" }),
    outcome: once({ result: "decode" }),
  },
  {
    name: "HTML with 503",
    reply: () => answer(503, HTML, { "content-type": "text/html" }),
    outcome: repeatedAlways(503),
  },
  { name: "empty 200", reply: () => answer(200, ""), outcome: nothing },
  { name: "204", reply: () => answer(204, ""), outcome: nothing },
  {
    name: "429, Retry-After in seconds",
    reply: () => tooMany("1"),
    outcome: repeatedAlways(429, 2_000),
  },
  ...(["1123", "850", "asctime"] as const).map((format): Fault => ({
    name: `429, Retry-After as a date (${format})`,
    reply: () => tooMany(dateIn(1, format)),
    outcome: repeatedAlways(429, 2_000),
  })),
  {
    name: "429, Retry-After in the past",
    reply: () => tooMany("Sun, 06 Nov 1994 08:49:37 GMT"),
    outcome: repeatedAlways(429, 0),
  },
  {
    name: "429, Retry-After absurd",
    reply: () => tooMany("9".repeat(40)),
    outcome: once({ result: "api", status: 429 }),
  },
  {
    name: "429, Retry-After negative",
    reply: () => tooMany("-5"),
    outcome: repeatedAlways(429),
  },
  ...[500, 502, 504].map((status): Fault => ({
    name: String(status),
    reply: () => answer(status, ERROR),
    outcome: repeated("api", status),
  })),
  {
    name: "503",
    reply: () => answer(503, ERROR),
    outcome: repeatedAlways(503),
  },
  {
    name: "redirect to the same origin",
    reply: (good, { path }) =>
      path.endsWith("redirected") ? good : answer(307, "", {
        location: `${path}${path.includes("?") ? "&" : "?"}redirected`,
      }),
    outcome: redirected({ result: "value", attempts: 1, redirects: 1 }),
  },
  {
    name: "redirect to another origin",
    reply: (_good, { path, elsewhere }) =>
      answer(307, "", { location: elsewhere + path }),
    outcome: redirected({ result: "value", attempts: 1 }),
  },
  {
    name: "redirect in a loop",
    reply: (_good, { path }) => answer(307, "", { location: path }),
    outcome: redirected({
      result: "network",
      attempts: 3,
      waits: WAITS,
      redirects: Infinity,
    }),
  },
  {
    name: "broken gzip",
    reply: (good) => ({
      ...good,
      headers: { ...good.headers, "content-encoding": "gzip" },
      body: half(gzip(good.body)),
    }),
    outcome: (route) => ({ ...repeated("network")(route), bytes: "some" }),
  },
  {
    name: "gzip that is no gzip",
    reply: (good) => ({
      ...good,
      headers: { ...good.headers, "content-encoding": "gzip" },
    }),
    outcome: (route) => ({ ...repeated("network")(route), bytes: "some" }),
  },
  {
    name: "gzip that is a bomb",
    reply: (good) => ({
      ...good,
      headers: { ...good.headers, "content-encoding": "gzip" },
      body: gzip(new Uint8Array(10 * MAX_BYTES).fill(0x20)),
    }),
    outcome: once({ result: "decode", bytes: "allowed" }),
  },
  {
    name: "more bytes than allowed, declared",
    reply: (good) => ({ ...good, body: padded(good) }),
    outcome: once({ result: "decode", bytes: "allowed" }),
  },
  {
    name: "more bytes than allowed, undeclared",
    reply: (good) => ({
      ...good,
      body: padded(good),
      then: "undeclared end",
    }),
    outcome: once({ result: "decode", bytes: "allowed" }),
  },
  {
    name: "invalid UTF-8",
    reply: spoil,
    outcome: once({ result: "value" }),
  },
  {
    name: "a BOM",
    reply: (good) => ({ ...good, body: concat(BOM, good.body) }),
    outcome: once({ result: "value" }),
  },
  {
    name: "duplicate keys",
    reply: (good) => edit(good, NAME, '"$1":null,"$1":'),
    outcome: once({ result: "value" }),
  },
  {
    name: "10,000 levels of nesting within",
    reply: (good) =>
      edit(
        good,
        NAME,
        `"further":${"[".repeat(10_000)}${"]".repeat(10_000)},"$1":`,
      ),
    outcome: once({ result: "value" }),
  },
  {
    name: "10,000 levels of nesting",
    reply: () =>
      answer(200, '{"connectors":'.repeat(10_000) + "1" + "}".repeat(10_000)),
    outcome: once({ result: "decode" }),
  },
  ...["9007199254740993", "-9007199254740993", "1e999", "1.5"].map((
    number,
  ): Fault => ({
    name: `the number ${number} as an id`,
    reply: (good) => edit(good, ID, `"$1":${number}`),
    outcome: oneBadRow,
  })),
];
