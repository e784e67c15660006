import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { DecodeError, decodePublicKey } from "../../../src/model/mod.ts";

/** Makes a key with WebCrypto, and exports its public part. */
async function createKey(modulusLength: number): Promise<JsonWebKey> {
  const { publicKey } = await crypto.subtle.generateKey(
    {
      name: "RSA-OAEP",
      hash: "SHA-256",
      modulusLength,
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    true,
    ["encrypt", "decrypt"],
  );
  return await crypto.subtle.exportKey("jwk", publicKey);
}

const KEY = { ...await createKey(2048), kid: "2026-07" };

/** The issues of a value that is no key, as their paths. */
function pathsOf(value: unknown): string[] {
  const { issues } = assertThrows(() => decodePublicKey(value), DecodeError);
  return issues.map(({ path }) => path);
}

Deno.test("decodePublicKey() answers with the very same key", async () => {
  for (const key of [KEY, { ...await createKey(3072), kid: "x" }]) {
    const copy = { ...key };
    assertStrictEquals<unknown>(decodePublicKey(key), key);
    assertEquals<unknown>(key, copy);
  }
});

Deno.test("decodePublicKey() refuses a key without an id, a modulus or an exponent", () => {
  const { kid: _kid, ...anonymous } = KEY;
  assertEquals(pathsOf(anonymous), ["kid"]);
  assertEquals(pathsOf({ ...KEY, kid: "" }), ["kid"]);
  assertEquals(pathsOf({ ...KEY, kid: 1 }), ["kid"]);
  assertEquals(pathsOf({ ...KEY, n: undefined }), ["n"]);
  assertEquals(pathsOf({ ...KEY, e: undefined }), ["e"]);
  assertEquals(pathsOf({}), ["kty", "kid", "n", "e"]);
});

Deno.test("decodePublicKey() refuses a key of another type", async () => {
  const { publicKey } = await crypto.subtle.generateKey(
    { name: "ECDH", namedCurve: "P-256" },
    true,
    ["deriveBits"],
  );
  const key = await crypto.subtle.exportKey("jwk", publicKey);
  assertEquals(pathsOf({ ...key, kid: "x" }), ["kty", "n", "e"]);
  assertEquals(pathsOf({ ...KEY, kty: "rsa" }), ["kty"]);
  for (const value of [null, undefined, [KEY], "key", 42]) {
    assertEquals(pathsOf(value), [""]);
  }
});

Deno.test("decodePublicKey() refuses a key of fewer than 2048 bits, however it is written", async () => {
  const small = await createKey(1024);
  assertEquals(pathsOf({ ...small, kid: "x" }), ["n"]);
  // Zeros in front do not make a number longer.
  assertEquals(pathsOf({ ...KEY, n: "A".repeat(172) + small.n }), ["n"]);
  // 0x7f and 255 bytes: one bit is missing.
  assertEquals(pathsOf({ ...KEY, n: `f${"_".repeat(341)}` }), ["n"]);
  const justEnough = { ...KEY, n: `g${"A".repeat(341)}` };
  assertStrictEquals<unknown>(decodePublicKey(justEnough), justEnough);
});

Deno.test("decodePublicKey() refuses an exponent that encrypts nothing", () => {
  for (const e of ["", "AA", "AQ", "AAAB", "A", "AQAB=", "AQ+B", " AQAB"]) {
    assertEquals(pathsOf({ ...KEY, e }), ["e"], e);
  }
});

Deno.test("decodePublicKey() takes any JSON, and throws nothing but a DecodeError", () => {
  fc.assert(fc.property(
    fc.record({
      kty: fc.constantFrom("RSA", "EC"),
      kid: fc.jsonValue(),
      n: fc.oneof(fc.jsonValue(), fc.string()),
      e: fc.oneof(fc.jsonValue(), fc.string()),
    }),
    (value) => {
      assertThrows(() => decodePublicKey(value), DecodeError);
    },
  ));
});
