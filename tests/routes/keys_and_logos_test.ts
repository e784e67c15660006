import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertThrows,
} from "@std/assert";
import {
  ApiError,
  DecodeError,
  getPublicKey,
  listConnectorFields,
  logoUrl,
  updateConnector,
  updateConnectors,
  updateConnectorsById,
  UsageError,
} from "../../mod.ts";
import { apiOf, settle } from "../http/setup.ts";

const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";
const BASE = "https://acme-sandbox.biapi.pro/2.0";

/** A key that WebCrypto makes, as a server would show it. */
async function makeKey(modulusLength: number): Promise<JsonWebKey> {
  const { publicKey } = await crypto.subtle.generateKey(
    {
      name: "RSA-OAEP",
      hash: "SHA-256",
      modulusLength,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    true,
    ["encrypt", "decrypt"],
  );
  return await crypto.subtle.exportKey("jwk", publicKey);
}

Deno.test("getPublicKey() gets the key at /publickey, without the token", async () => {
  const key = { ...await makeKey(2048), kid: "2026" };
  let sent: unknown;
  const api = apiOf((url, init) => {
    sent = [init.method, url, new Headers(init.headers).has("authorization")];
    return Response.json(key);
  }, { token: "secret" });
  assertEquals<unknown>(await getPublicKey(api), key);
  assertEquals(sent, ["GET", `${BASE}/publickey`, false]);
});

Deno.test("getPublicKey() fails if the answer is no key to trust", async () => {
  const key: Record<string, unknown> = { ...await makeKey(2048), kid: "2026" };
  const short = { ...await makeKey(1024), kid: "2026" };
  for (
    const [answer, path] of [
      [{ ...key, kid: undefined }, "kid"],
      [{ ...key, n: undefined }, "n"],
      [{ ...key, e: undefined }, "e"],
      [{ ...key, kty: "EC" }, "kty"],
      [short, "n"],
      [[], ""],
    ] as const
  ) {
    const error = await settle(
      getPublicKey(apiOf(() => Response.json(answer))),
    );
    assertInstanceOf(error, DecodeError);
    assertEquals(error.issues.map((issue) => issue.path), [path]);
    assertEquals(error.url, `${BASE}/publickey`);
  }
});

Deno.test("getPublicKey() fails as the API does where there is no key", async () => {
  for (const status of [401, 404]) {
    const body = { code: "notFound", description: "No" };
    const api = apiOf(() => Response.json(body, { status }));
    const error = await settle(getPublicKey(api));
    assertInstanceOf(error, ApiError);
    assertEquals([error.status, error.body], [status, body]);
  }
});

Deno.test("listConnectorFields() gets the fields, and keeps the others when one is malformed", async () => {
  let sent = "";
  const login = { name: "login", label: "Identifiant", type: "text" };
  const api = apiOf((url) => {
    sent = url;
    return Response.json({ fields: [{ ...login }, { name: 1 }], total: 2 });
  });
  const { fields, total, isWhole, rejected } = await listConnectorFields(
    api,
    UUID,
  );
  assertEquals(sent, `${BASE}/connectors/${UUID}/fields`);
  assertEquals(fields.map(({ name, required }) => [name, required]), [
    ["login", true],
  ]);
  assertEquals([total, isWhole], [2, true]);
  assertEquals(rejected.map(({ index }) => index), [1]);
});

Deno.test("logoUrl() makes the URLs that were seen, and sends nothing", () => {
  const api = { domain: "acme-sandbox" };
  const logos = `${BASE}/logos/${UUID}-thumbnail`;
  assertEquals(logoUrl(api, UUID).href, `${logos}.webp`);
  assertEquals(logoUrl(api, UUID, { format: "webp" }).href, `${logos}.webp`);
  assertEquals(logoUrl(api, UUID, { format: "png" }).href, `${logos}@2x.png`);
  const baseUrl = "http://127.0.0.1:8000/2.0/";
  assertEquals(
    logoUrl({ ...api, baseUrl }, "a-b").href,
    "http://127.0.0.1:8000/2.0/logos/a-b-thumbnail.webp",
  );
});

Deno.test("logoUrl() refuses an unknown format, and an invalid UUID", () => {
  const api = { domain: "acme-sandbox" };
  for (const format of ["svg", "", null, 1] as never[]) {
    assertThrows(
      () => logoUrl(api, UUID, { format }),
      UsageError,
      `Cannot make the URL of a logo as 'format' must be "webp" or "png"`,
    );
  }
  for (const uuid of ["..", "a/b", ""]) {
    assertThrows(() => logoUrl(api, uuid), UsageError, "must be an id");
  }
});

Deno.test("writes that answer connectors take expand, and their answers have it", async () => {
  const sent: string[] = [];
  const one = { id: 1, uuid: "a", name: "b", charged: false, beta: false };
  const api = apiOf((url) => {
    sent.push(url.slice(BASE.length));
    return Response.json(
      new URL(url).pathname.endsWith("/a")
        ? one
        : { connectors: [one], total: 1 },
    );
  });
  const options = { expand: ["sources", "fields"] } as const;
  const update = { hidden: true };
  const updated = await updateConnector(api, "a", update, options);
  const { connectors } = await updateConnectors(api, { a: update }, options);
  const byId = await updateConnectorsById(api, [1], update, options);
  for (const connector of [updated, ...connectors, ...byId.connectors]) {
    // Without a check, as the type says that they are there.
    assertEquals(connector.sources.length + connector.fields.length, 0);
  }
  const query = "?expand=sources%2Cfields";
  assertEquals(sent, [
    `/connectors/a${query}`,
    `/connectors${query}`,
    `/connectors/1${query}`,
  ]);
  assert(updated.uuid === "a");
});
