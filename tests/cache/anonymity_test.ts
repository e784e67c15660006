import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import fc from "fast-check";
import { getConnector, listConnectors } from "../../mod.ts";
import {
  type CacheEntry,
  type CacheStore,
  memoryStore,
} from "../../src/cache/mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { BASE, cacheOf, LIST, type Server, serverOf } from "./setup.ts";

const SECRET = "s3cr3t";

/** A store that remembers all that was put there. */
function recordingStore(): CacheStore & { answers: [string, CacheEntry][] } {
  const store = memoryStore();
  const answers: [string, CacheEntry][] = [];
  return {
    answers,
    get: store.get,
    set(key, entry, lifetime) {
      if (entry.body.byteLength > 0) answers.push([key, entry]);
      return store.set(key, entry, lifetime);
    },
  };
}

/** A server that answers with all that it was sent, so that it can be found. */
function echo(): Server {
  return serverOf(({ url, headers, init }) =>
    Response.json({ url, headers: [...headers], init: String(init?.body) }, {
      headers: { "set-cookie": `session=${SECRET}` },
    })
  );
}

/** All of a store in which a secret could be. */
function textOf(answers: [string, CacheEntry][]): string {
  return JSON.stringify(
    answers.map(([key, { headers, body, generation }]) => [
      key,
      headers,
      new TextDecoder().decode(body),
      generation,
    ]),
  );
}

const headerNames = fc.oneof(
  fc.constantFrom(
    "authorization",
    "proxy-authorization",
    "cookie",
    "x-api-key",
    "x-auth-token",
    "api-key",
    "token",
    "x-powens-token",
    "client_secret",
    "x-forwarded-user",
    "referer",
    "if-none-match",
    "range",
    "accept-encoding",
    "accept-x",
    "x-accept",
  ),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/)
    .filter((name) => !/^(accept(-language)?|user-agent)$/.test(name)),
).chain((name) =>
  fc.array(fc.boolean(), { minLength: name.length, maxLength: name.length })
    .map((upper) =>
      [...name].map((char, i) => upper[i] ? char.toUpperCase() : char).join("")
    )
);

type Input = Parameters<typeof fetch>;
type Form = "record" | "pairs" | "Headers" | "Request" | "both" | "init";

/** A request with headers in one of the forms that `fetch` takes. */
function requestOf(
  form: Form,
  url: string,
  headers: [string, string][],
  init: RequestInit,
): Input {
  switch (form) {
    case "record":
      return [url, { ...init, headers: Object.fromEntries(headers) }];
    case "pairs":
      return [new URL(url), { ...init, headers }];
    case "Headers":
      return [url, { ...init, headers: new Headers(headers) }];
    case "Request":
      return [new Request(url, { ...init, headers })];
    case "both":
      return [new Request(url, { headers }), { ...init, headers: [] }];
    case "init":
      // A request is taken for options as well, with getters for all of them.
      return [url, new Request(url, { ...init, headers })];
  }
}

const forms = fc.constantFrom<Form>(
  "record",
  "pairs",
  "Headers",
  "Request",
  "both",
  "init",
);

const harmless = fc.subarray<[string, string]>([
  ["accept", "application/json"],
  ["Accept-Language", "fr"],
  ["User-Agent", "acme/1"],
]);

const paths = fc.constantFrom(
  "connectors",
  "connectors/338178e6-3d01-564f-9a7b-52ca442459bf",
  "connectors/40/sources",
  "connectors/40/sources/7",
  "banks",
  "providers",
  "connectors?expand=sources,fields&country_codes=FR",
);

Deno.test("nothing that carries a secret is ever kept, and it passes through untouched", async () => {
  await fc.assert(
    fc.asyncProperty(
      forms,
      paths,
      harmless,
      fc.array(headerNames, { minLength: 1, maxLength: 2 }),
      fc.constantFrom("", "Bearer ", "Basic "),
      async (form, path, known, names, scheme) => {
        const server = echo();
        const store = recordingStore();
        const fetch = cacheOf(server, { store });
        const secrets = names.map((name): [string, string] => [
          name,
          scheme + SECRET,
        ]);
        const url = `${BASE}/${path}`;
        const request = requestOf(form, url, [...known, ...secrets], {});
        // An anonymous one beside it must not be given its answer.
        const [response, other] = await Promise.all([
          fetch(...request),
          fetch(url),
        ]);
        assertStrictEquals(server.sent[0]?.input, request[0]);
        assertStrictEquals(server.sent[0]?.init, request[1]);
        await response.text();
        assert(!(await other.text()).includes(SECRET));
        assertEquals(store.answers.length, 1);
        assert(!textOf(store.answers).includes(SECRET));
      },
    ),
    { numRuns: 2_000 },
  );
});

Deno.test("nothing is kept of a request with a secret in its URL", async () => {
  const urls = [
    `https://user:${SECRET}@acme-sandbox.biapi.pro/2.0/connectors`,
    `https://${SECRET}@acme-sandbox.biapi.pro/2.0/connectors`,
    `${LIST}?access_token=${SECRET}`,
    `${LIST}?token=${SECRET}`,
    `${LIST}?country_codes=FR&api_key=${SECRET}`,
    `${LIST}?${SECRET}`,
    `${LIST}?COUNTRY_CODES=${SECRET}`,
    `${LIST};jsessionid=${SECRET}`,
  ];
  const store = recordingStore();
  const server = echo();
  // Fetches of some runtimes refuse a URL with credentials.
  const fetch = cacheOf(
    { fetch: (input) => server.fetch(String(input).replace(/\/\/.*@/, "//")) },
    { store },
  );
  for (const url of urls) await fetch(url);
  assertEquals(store.answers, []);
  assertEquals(server.sent.length, urls.length);
  const answer = () => Promise.resolve(Response.json({}));
  for (const secret of [`user:${SECRET}`, SECRET, `:${SECRET}`]) {
    const baseUrl = `http://${secret}@localhost:8080/powens`;
    const fetch = cacheOf({ fetch: answer }, { store, baseUrl });
    await fetch(`${baseUrl}/connectors`);
    assertEquals(store.answers, []);
  }
  // What comes after the hash is sent to nobody, and is not kept either.
  await fetch(`${LIST}#${SECRET}`);
  assertEquals(store.answers.length, 1);
  assert(!textOf(store.answers).includes(SECRET));
});

Deno.test("nothing is kept of a request with options that may make its answer another", async () => {
  const store = recordingStore();
  const seen: unknown[] = [];
  const fetch = cacheOf({
    fetch: (input, init) => {
      seen.push(input, init);
      return Promise.resolve(Response.json({}));
    },
  }, { store });
  const options: Record<string, unknown>[] = [
    { credentials: "include" },
    { mode: "no-cors" },
    { redirect: "manual" },
    { redirect: "error" },
    { integrity: "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" },
    { cache: "no-store" },
    { method: "HEAD" },
  ];
  // Who knows what these send: a certificate of the client, for one.
  const others = [{ client: {} }, { dispatcher: {} }, { keepalive: true }];
  for (const init of [...options, ...others]) {
    await fetch(LIST, init);
    assertEquals(seen.splice(0), [LIST, init]);
  }
  for (const init of options) {
    const request = new Request(LIST);
    // Not every runtime lets a request have all of these.
    for (const [name, value] of Object.entries(init)) {
      Object.defineProperty(request, name, { value });
    }
    await fetch(request);
    await fetch(LIST, request);
    assertEquals(seen.splice(0), [request, undefined, LIST, request]);
  }
  assertEquals(store.answers, []);
});

Deno.test("headers that can be read once are left to fetch", async () => {
  const store = recordingStore();
  const server = echo();
  const fetch = cacheOf(server, { store });
  const headers = new Headers({ authorization: `Bearer ${SECRET}` }).entries();
  await fetch(LIST, { headers });
  assertEquals(
    server.sent[0]?.headers.get("authorization"),
    `Bearer ${SECRET}`,
  );
  assertEquals(store.answers, []);
});

Deno.test("nothing else than the API is kept", async () => {
  const urls = [
    "http://acme-sandbox.biapi.pro/2.0/connectors",
    "https://acme-sandbox.biapi.pro:8443/2.0/connectors",
    "https://acme-sandbox.biapi.pro/1.0/connectors",
    "https://acme-sandbox.biapi.pro/connectors",
    "https://acme-sandbox.biapi.pro.evil.com/2.0/connectors",
    "https://evil.com/https://acme-sandbox.biapi.pro/2.0/connectors",
    "https://biapi.pro/2.0/connectors",
    "https://a.b.biapi.pro/2.0/connectors",
    "https://-acme.biapi.pro/2.0/connectors",
    `${BASE}/users/me/connections`,
    `${BASE}/connectors/40/logos`,
    `${BASE}/connectors/`,
    `${BASE}/connectors/../users/me`,
    `${BASE}/connectors/%2e%2e/users/me`,
    `${BASE}/connectors/a%2fb`,
    `${BASE}/connectors/1,2`,
    `${BASE}/banks/40`,
    `${BASE}//connectors`,
  ];
  const store = recordingStore();
  const server = echo();
  const fetch = cacheOf(server, { store });
  for (const url of urls) await fetch(url);
  assertEquals(store.answers, []);
  assertEquals(server.sent.map(({ input }) => input), urls);
});

Deno.test("what makes no sense is left to fetch", async () => {
  const store = recordingStore();
  const seen: unknown[] = [];
  const fetch = cacheOf({
    fetch: (input, init) => {
      seen.push(input, init);
      return Promise.reject(new TypeError("from fetch"));
    },
  }, { store });
  const inputs: Input[] = [
    ["/2.0/connectors"],
    ["not a URL", {}],
    [LIST, { headers: { "x y": "z" } }],
    [LIST, { headers: { accept: "\u0000" } }],
    [LIST, { body: "a GET has none" }],
  ];
  for (const input of inputs) {
    const error = await fetch(...input).catch((error) => error.message);
    assertEquals(error, "from fetch");
    assertEquals(seen.splice(0), [input[0], input[1]]);
  }
});

Deno.test("in a browser, what is of the same origin may have cookies, and is not kept", async () => {
  const server = serverOf();
  const store = recordingStore();
  const baseUrl = "https://app.example.com/powens";
  const fetch = cacheOf(server, { store, baseUrl });
  const url = `${baseUrl}/connectors`;
  Object.defineProperty(globalThis, "location", {
    value: new URL("https://app.example.com/form"),
    configurable: true,
  });
  try {
    await fetch(url);
    await fetch(url);
    assertEquals(store.answers, []);
    await fetch(LIST);
    assertEquals(store.answers.length, 1);
  } finally {
    Reflect.deleteProperty(globalThis, "location");
  }
  await fetch(url);
  assertEquals(store.answers.length, 2);
});

Deno.test("a read that a client sends with its token is not kept", async () => {
  const sandbox = createSandbox();
  const store = recordingStore();
  const fetch = cacheOf(sandbox, { store });
  const api = { domain: "acme-sandbox", fetch, token: SECRET };
  await listConnectors(api, {}, { authenticated: true });
  await getConnector(api, 1, {}, { headers: { authorization: SECRET } });
  assertEquals(store.answers, []);
  await listConnectors(api);
  assertEquals(store.answers.length, 1);
  assert(!textOf(store.answers).includes(SECRET));
});
