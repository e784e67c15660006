import { assert, assertEquals, assertFalse } from "@std/assert";
import fc from "fast-check";
import { type Api, type RequestEvent, UsageError } from "../../mod.ts";
import { SEED } from "../seed/mod.ts";
import { ECHOES, writingsOf } from "./echoes.ts";
import { FAULTS } from "./faults.ts";
import { fetchOf } from "./memory.ts";
import { answer, type Reply } from "./reply.ts";
import { printedDuring, reveal } from "./reveal.ts";
import { ROUTES } from "./routes.ts";

const ORIGIN = "https://acme.biapi.pro";

/** Tokens as there are, and as there may be; none that is there by chance. */
const tokens = fc.stringMatching(/^[\w.~+/-]{12,40}={0,2}$/);

/** How a caller gives a token, and whether it can be sent then. */
const POSITIONS: Readonly<
  Record<string, [isSent: boolean, give: (token: string) => unknown]>
> = {
  "a string": [true, (token) => token],
  "a function": [true, (token) => () => token],
  "a function, later": [true, (token) => () => Promise.resolve(token)],
  "a function that throws": [false, (token) => () => {
    throw Object.assign(new Error(token, { cause: token }), { token });
  }],
  "a function that rejects": [false, (token) => () => Promise.reject(token)],
  "a function that never ends": [false, () => () => new Promise(() => {})],
  "a function that gives no string": [false, (token) => () => [token]],
  "a string with CR and LF": [false, (token) => `${token}\r\nx-a: b`],
  "a string with LF at its end": [false, (token) => `${token}\n`],
  "a function that gives CR": [false, (token) => () => `\r${token}`],
  "an object": [false, (token) => ({ toString: () => token })],
};

/** Ways in which a `fetch` tells of all that it was given. */
const THROWN: Readonly<
  Record<string, (token: string, init: RequestInit) => unknown>
> = {
  "an error": (token) => new Error(`Bearer ${token} is wrong`),
  "a cause": (token) => new TypeError("x", { cause: new Error(token) }),
  "a property": (_token, init) => Object.assign(new TypeError("x"), { init }),
  "a string": (token) => token,
  "an escaped one": (token) => new Error(encodeURIComponent(token)),
  "a cause that is itself": (token) => {
    const error = new Error(token);
    error.cause = error;
    return error;
  },
  "several": (token) => new AggregateError([new Error(token)], token),
};

/** What goes wrong with a request. */
type Trouble = (token: string, init: RequestInit, path: string) => Reply;

const TROUBLES: readonly Trouble[] = [
  ...FAULTS.map(({ reply }): Trouble => (token, _init, path) =>
    reply(
      answer(200, `{"name":"${token}","id":1,"connectors":"${token}"}`),
      { path, elsewhere: "https://evil.example" },
    )
  ),
  ...ECHOES.map(({ reply }): Trouble => (token) => reply(token)),
  ...Object.values(THROWN).map((make): Trouble => (token, init) => {
    throw make(token, init);
  }),
];

/** Every trouble with a token that is sent, and some with any position. */
const CASES = fc.sample(
  fc.tuple(
    tokens,
    fc.constantFrom(...ROUTES),
    fc.constantFrom(...Object.values(POSITIONS)),
    fc.nat(TROUBLES.length - 1),
  ),
  { numRuns: TROUBLES.length + 400, seed: SEED },
).map(([token, route, position, trouble], index) =>
  index < TROUBLES.length
    ? { token, route, position: POSITIONS["a string"], trouble: index }
    : { token, route, position, trouble }
);

Deno.test({
  name:
    `no token is in anything that can be seen, in ${CASES.length} calls (seed ${SEED})`,
  sanitizeOps: true,
  sanitizeResources: true,
  fn: async () => {
    let sent = 0;
    const printed = await printedDuring(async () => {
      for (const { token, route, position, trouble } of CASES) {
        const [isSent, give] = position ?? [true, String];
        const requests: { url: string; init: RequestInit }[] = [];
        const events: RequestEvent[] = [];
        const told: string[] = [];
        const fetch = fetchOf((url, init) => {
          requests.push({ url, init });
          const path = new URL(url).pathname;
          return Promise.resolve(
            TROUBLES[trouble]?.(token, init, path) ?? answer(200, ""),
          );
        });
        const api: Api = {
          domain: "acme",
          // What it must not be is what this is about.
          token: give(token) as string,
          fetch,
          timeout: 3,
          maxBytes: 5_000,
          retry: { attempts: 2, baseDelay: 0, maxDelay: 0 },
          onEvent: (event) => events.push(event),
          onUnrecognized: (...words) => told.push(...words),
        };
        const end = await route.call(api, { authenticated: true })
          .then((value) => ({ value }), (error) => ({ error }));
        const seen = reveal({ end, events, told });
        for (const written of writingsOf(token)) {
          assertFalse(
            seen.includes(written),
            `${route.name}: ${written} in ${seen}`,
          );
        }
        assertEquals(requests.length > 0, isSent);
        for (const { url, init } of requests) {
          sent++;
          assertEquals(new URL(url).origin, ORIGIN);
          assertEquals(init.redirect, "manual");
          const headers = new Headers(init.headers);
          assertEquals(headers.get("authorization"), `Bearer ${token}`);
          headers.delete("authorization");
          assertFalse(reveal([url, init.body, ...headers]).includes(token));
        }
      }
    });
    assertEquals(printed, []);
    assert(sent > TROUBLES.length, String(sent));
  },
});

Deno.test("a token that is not one is refused with words that say what one is", async () => {
  for (
    const token of ["", "a b", "a\r\nb", "a\n", "é", "a=b", "a\0", "=", '"']
  ) {
    for (const given of [token, () => token, () => Promise.resolve(token)]) {
      const fetch = () => Promise.reject(new Error("It was sent"));
      const api = {
        domain: "acme",
        token: given,
        fetch,
        retry: false,
      } as const;
      for (const route of ROUTES) {
        const error = await route.call(api, { authenticated: true })
          .catch((error) => error);
        assert(error instanceof UsageError, String(error));
        assertEquals(
          error.message,
          `Cannot call ${route.name} as 'token' must be letters, digits and -._~+/, or a function that returns such a string`,
        );
      }
    }
  }
});
