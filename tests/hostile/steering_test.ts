import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type Api,
  getConnector,
  getConnectorSource,
  listConnectors,
  listConnectorSources,
  updateConnectors,
  updateConnectorsById,
  UsageError,
  webviewUrl,
} from "../../mod.ts";
import { baseUrlOf } from "../../src/model/internal.ts";
import { SEED } from "../seed/mod.ts";

/** Sound ones, parts of which make what is nearly sound. */
const SOUND = [
  "acme",
  "acme-sandbox",
  "338178e6-3d01-564f-9a7b-52ca442459bf",
  "59",
  "FR",
  "sources",
  "sources[stability]",
  "payments",
];

/** What steers a URL, a header, a terminal or a parser. */
const NASTY = [
  ..."./\\:@?#&=%+;,[]{}|^~`'\"<>()*!$ -_",
  "..",
  "../",
  "//",
  "://",
  "%2e%2e",
  "%2F",
  "%00",
  "%0d%0a",
  "\r\n",
  "\0",
  "\t",
  "\u007f",
  "\u0085",
  "\u2028",
  "\u202e",
  "\ufeff",
  "\ud800",
  "\udc00",
  "\u3002",
  "\uff0f",
  "\uff0e",
  "ß",
  "ſ",
  "K",
  "é",
  "😀",
  "evil.com",
  "@evil.com",
  ".evil.com/",
  "localhost",
  "__proto__",
  "a".repeat(300),
];

const texts = fc.oneof(
  fc.constantFrom(...SOUND),
  fc.array(fc.constantFrom(...SOUND, ...NASTY, ..."aZ09-"), { maxLength: 5 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

/** Mostly sound ones: of many together, only few would be sound by chance. */
const mostlySound = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("acme", "fr", "59", "a-b") },
  { weight: 1, arbitrary: texts },
);

/** From callers in JavaScript, anything may come. */
const strangers: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: texts },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.double(),
      fc.integer(),
      fc.bigInt(),
      fc.array(texts, { maxLength: 2 }),
      fc.constantFrom(null, true, Symbol("a"), {}, [], -0, NaN, Infinity),
    ),
  },
);

/** Where a call was sent, or why it was not. */
async function sentTo(
  call: (api: Api) => Promise<unknown>,
): Promise<URL | undefined> {
  let sent: URL | undefined;
  let sentBody: unknown;
  const error = await call({
    domain: "acme",
    retry: false,
    fetch: (url, init) => {
      sent = new URL(String(url));
      sentBody = init?.body;
      return Promise.resolve(new Response("", { status: 400 }));
    },
  }).catch((error) => error);
  if (sent === undefined) assert(error instanceof UsageError, String(error));
  assert(sentBody !== "");
  return sent;
}

const ORIGIN = "https://acme.biapi.pro";

/** The parts of a path below the base, decoded. */
function partsOf({ pathname }: URL): string[] {
  const [, version, ...parts] = pathname.split("/");
  assertEquals(version, "2.0");
  return parts.map(decodeURIComponent);
}

let taken = 0;

/** Asserts that a URL, if there is one, is what it was meant to be. */
function assertPlace(
  url: URL | undefined,
  parts: readonly unknown[],
  query: readonly (readonly [string, unknown])[] = [],
): void {
  if (url === undefined) return;
  taken++;
  assertEquals(url.origin, ORIGIN);
  assertEquals([url.username, url.password, url.hash], ["", "", ""]);
  assertEquals(partsOf(url), parts.map(String));
  assertEquals(
    [...url.searchParams],
    query.map(([name, value]): [string, string] => [name, String(value)]),
  );
}

function test<T>(
  name: string,
  numRuns: number,
  property: fc.IAsyncProperty<T>,
): void {
  Deno.test(`${numRuns.toLocaleString("en")} ${name} (seed ${SEED})`, async () => {
    taken = 0;
    await fc.assert(property, { numRuns, seed: SEED });
    // Neither everything nor nothing is refused.
    assert(taken > numRuns / 100 && taken < numRuns, String(taken));
  });
}

test(
  "domains are refused, or the host that is called",
  20_000,
  fc.asyncProperty(strangers, async (domain) => {
    const url = await sentTo((api) =>
      // What it must not be is what this is about, as everywhere below.
      listConnectors({ ...api, domain: domain as string })
    );
    if (url === undefined) return;
    taken++;
    assertEquals(url.href, `https://${domain}.biapi.pro/2.0/connectors`);
    assertEquals(url.hostname, `${domain}.biapi.pro`);
  }),
);

test(
  "base URLs are refused, or where the API is called",
  10_000,
  fc.asyncProperty(
    fc.oneof(
      texts,
      texts.map((text) => `https://${text}`),
      texts.map((text) => `https://acme.biapi.pro/${text}`),
      texts.map((text) => `http://127.0.0.1:8000${text}`),
    ),
    (baseUrl) => {
      let url: URL;
      try {
        url = new URL(
          `${baseUrlOf("test", { domain: "acme", baseUrl })}/connectors`,
        );
      } catch (error) {
        assert(error instanceof UsageError, String(error));
        return Promise.resolve();
      }
      taken++;
      const base = new URL(baseUrl);
      assertEquals(url.origin, base.origin);
      assertEquals(
        url.pathname,
        `${base.pathname.replace(/\/+$/, "")}/connectors`,
      );
      assertEquals([url.search, url.hash, url.username], ["", "", ""]);
      return Promise.resolve();
    },
  ),
);

test(
  "connectors are refused, or the part of the path that is called",
  20_000,
  fc.asyncProperty(strangers, async (id) => {
    assertPlace(
      await sentTo((api) => getConnector(api, id as string)),
      ["connectors", id],
    );
  }),
);

test(
  "pairs of connectors and sources are refused, or parts of the path",
  10_000,
  fc.asyncProperty(strangers, strangers, async (id, source) => {
    assertPlace(
      await sentTo((api) =>
        getConnectorSource(api, id as string, source as number)
      ),
      ["connectors", id, "sources", source],
    );
  }),
);

test(
  "batches of ids are refused, or the part of the path that is called",
  10_000,
  fc.asyncProperty(
    fc.array(fc.oneof(fc.nat(), strangers), { maxLength: 3 }),
    async (ids) => {
      assertPlace(
        await sentTo((api) => updateConnectorsById(api, ids as number[], {})),
        ["connectors", ids.map(String).join()],
      );
    },
  ),
);

test(
  "batches of UUIDs are refused, or the keys of the body that is sent",
  10_000,
  fc.asyncProperty(
    fc.uniqueArray(texts, { minLength: 1, maxLength: 3 }),
    async (uuids) => {
      const updates = JSON.parse(
        `{${uuids.map((uuid) => `${JSON.stringify(uuid)}:{"hidden":true}`)}}`,
      );
      let body = "";
      assertPlace(
        await sentTo((api) =>
          updateConnectors({
            ...api,
            fetch: (url, init) => {
              body = String(init?.body);
              return (api.fetch ?? fetch)(url, init);
            },
          }, updates)
        ),
        ["connectors"],
      );
      if (body !== "") assertEquals(JSON.parse(body), updates);
    },
  ),
);

const NAMES = [
  "country_codes",
  "id_payment",
  "expand",
  "limit",
  "offset",
  "top",
  "top_key",
];

test(
  "queries are refused, or sent as they are",
  20_000,
  fc.asyncProperty(
    fc.constantFrom(...NAMES),
    fc.oneof(strangers, fc.array(texts, { minLength: 1, maxLength: 2 })),
    async (name, value) => {
      assertPlace(
        await sentTo((api) => listConnectors(api, { [name]: value })),
        ["connectors"],
        value === undefined ? [] : [[name, value]],
      );
      assertPlace(
        await sentTo((api) =>
          listConnectorSources(api, 1, { country_codes: value as string[] })
        ),
        ["connectors", "1", "sources"],
        value === undefined ? [] : [["country_codes", value]],
      );
    },
  ),
);

test(
  "web views are refused, or opened with what was given",
  10_000,
  fc.asyncProperty(
    fc.record({
      domain: mostlySound,
      lang: fc.oneof({ weight: 4, arbitrary: fc.constant("fr") }, {
        weight: 1,
        arbitrary: texts,
      }),
      client_id: fc.oneof(
        { weight: 4, arbitrary: fc.nat().map(String) },
        { weight: 1, arbitrary: texts },
      ),
      redirect_uri: fc.oneof(
        { weight: 4, arbitrary: fc.webUrl() },
        {
          weight: 1,
          arbitrary: texts.map((text) => `https://a.example/${text}`),
        },
        { weight: 1, arbitrary: texts },
      ),
    }),
    fc.record({
      code: texts,
      state: texts,
      connector_uuids: fc.array(mostlySound, { minLength: 1, maxLength: 2 }),
      connector_capabilities: fc.array(mostlySound, {
        minLength: 1,
        maxLength: 2,
      }),
    }, { requiredKeys: [] }),
    fc.tuple(mostlySound, texts, texts),
    ({ domain, lang, ...required }, optional, [uuid, field, value]) => {
      let url: URL;
      try {
        url = webviewUrl({
          domain,
          lang,
          ...required,
          ...optional,
          prefill: { [uuid]: { [field]: value } },
        });
      } catch (error) {
        assert(error instanceof UsageError, String(error));
        return Promise.resolve();
      }
      taken++;
      assertEquals(url.origin, "https://webview.powens.com");
      assertEquals(url.pathname, `/${lang}/connect`);
      const expected: [string, unknown][] = [
        ["domain", `${domain}.biapi.pro`],
        ...Object.entries({ ...required, ...optional }),
        [`${uuid}.${field}`, value],
      ];
      assertEquals(
        new Map(url.searchParams),
        new Map(expected.map(([name, value]) => [name, String(value)])),
      );
      for (
        const name of ["connector_uuids", "connector_capabilities"] as const
      ) {
        const given = optional[name];
        if (given) assertEquals(url.searchParams.get(name)?.split(","), given);
      }
      return Promise.resolve();
    },
  ),
);
