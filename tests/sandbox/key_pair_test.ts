import { assert, assertEquals, assertRejects } from "@std/assert";
import fc from "fast-check";
import * as jose from "jose";
import { UsageError } from "../../src/model/mod.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/mod.ts";
import { send } from "./setup.ts";

/** The public key of a sandbox, as jose reads it. */
async function fetchKey(
  sandbox: Sandbox,
): Promise<{ jwk: jose.JWK; key: CryptoKey }> {
  const { body } = await send(sandbox, "GET /publickey");
  const { kty, use, alg, kid, n, e } = body;
  const jwk = { kty, use, alg, kid, n, e } as jose.JWK;
  const key = await jose.importJWK(jwk);
  assert(key instanceof CryptoKey);
  return { jwk, key };
}

/** Encrypts a text as a client does, with some of the header changed. */
async function encrypt(
  { jwk, key }: { jwk: jose.JWK; key: CryptoKey },
  text: string,
  header: Partial<jose.CompactJWEHeaderParameters> = {},
): Promise<string> {
  const { kid = "" } = jwk;
  return await new jose.CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({
      alg: "RSA-OAEP-256",
      enc: "A256GCM",
      kid,
      ...header,
    })
    .encrypt(key);
}

Deno.test("createSandbox() answers at /publickey an RSA key of 2,048 bits, whose 'kid' is its thumbprint", async () => {
  const { jwk, key } = await fetchKey(createSandbox());
  assertEquals([jwk.kty, jwk.use, jwk.alg], ["RSA", "enc", "RSA-OAEP-256"]);
  assertEquals(Object(key.algorithm).modulusLength, 2048);
  assertEquals(jwk.kid, await jose.calculateJwkThumbprint(jwk));
});

Deno.test("createSandbox() has one key all along, and no private part of it in answers", async () => {
  const sandbox = createSandbox();
  const first = await send(sandbox, "GET /publickey");
  sandbox.reset();
  const second = await send(sandbox, "GET /publickey");
  assertEquals(second.body, first.body);
  assertEquals(Object.keys(first.body), ["kty", "use", "alg", "kid", "n", "e"]);
  const other = await send(createSandbox(), "GET /publickey");
  assert(other.body.n !== first.body.n);
});

Deno.test("decrypt() reads every value that jose encrypted", async () => {
  const sandbox = createSandbox();
  const keys = await fetchKey(sandbox);
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme" }),
      async (text) => {
        assertEquals(await sandbox.decrypt(await encrypt(keys, text)), text);
      },
    ),
    { numRuns: 50, examples: [[""], ["\ufeff123456"], ["é😀"]] },
  );
});

Deno.test("decrypt() rejects what was encrypted otherwise than the API wants it", async () => {
  const sandbox = createSandbox();
  const keys = await fetchKey(sandbox);
  for (
    const [header, message] of [
      [{ alg: "RSA-OAEP" }, "'alg' and 'enc'"],
      [{ enc: "A128GCM" }, "'alg' and 'enc'"],
      [{ enc: "A256CBC-HS512" }, "'alg' and 'enc'"],
      [{ kid: "another" }, "'kid'"],
    ] as const
  ) {
    const key = header && "alg" in header
      ? await jose.importJWK({ ...keys.jwk, alg: header.alg })
      : keys.key;
    assert(key instanceof CryptoKey);
    const jwe = await encrypt({ ...keys, key }, "1234", header);
    await assertRejects(() => sandbox.decrypt(jwe), UsageError, message);
  }
});

Deno.test("decrypt() rejects what was encrypted for another sandbox, although it says otherwise", async () => {
  const sandbox = createSandbox();
  const { jwk } = await fetchKey(sandbox);
  const { key } = await fetchKey(createSandbox());
  const jwe = await encrypt({ jwk, key }, "1234");
  await assertRejects(
    () => sandbox.decrypt(jwe),
    UsageError,
    "it was changed on the way, or encrypted with another key",
  );
});

Deno.test("decrypt() rejects what was changed, in each of its parts", async () => {
  const sandbox = createSandbox();
  const jwe = await encrypt(await fetchKey(sandbox), "1234");
  for (const [index, part] of jwe.split(".").entries()) {
    const parts = jwe.split(".");
    parts[index] = (part.startsWith("A") ? "B" : "A") + part.slice(1);
    await assertRejects(() => sandbox.decrypt(parts.join(".")), UsageError);
  }
});

Deno.test("decrypt() rejects a malformed JWE, and does not show it", async () => {
  const sandbox = createSandbox();
  const jwe = await encrypt(await fetchKey(sandbox), "1234");
  const parts = jwe.split(".");
  for (
    const text of [
      "",
      "secret",
      "....",
      "a.b.c.d.e",
      "secret.".repeat(4) + "secret",
      parts.slice(0, 4).join("."),
      `${jwe}.`,
      `${jwe}=`,
      jwe.replace(".", "..") + ".",
      [btoa("[]"), ...parts.slice(1)].join("."),
      [btoa("null"), ...parts.slice(1)].join("."),
      [parts[0], parts[1], "", parts[3], parts[4]].join("."),
      [parts[0], parts[1], parts[2], `${parts[3]}${parts[4]}`, ""].join("."),
    ]
  ) {
    const error = await assertRejects(
      () => sandbox.decrypt(text),
      UsageError,
      "Cannot decrypt the JWE: ",
    );
    assert(!error.message.includes("secret"));
  }
});
