import { assert, assertEquals, assertRejects } from "@std/assert";
import fc from "fast-check";
import { Buffer } from "node:buffer";
import { generateKeyPairSync } from "node:crypto";
import { type PublicKey, UsageError } from "../../mod.ts";
import { encryptValues } from "../../src/encryption/mod.ts";
import { reveal } from "../hostile/reveal.ts";
import {
  decryptContentKey,
  decryptWithJose,
  decryptWithNode,
  partsOf,
} from "./decrypt.ts";
import { createKeyPair } from "./setup.ts";

const PAIR = createKeyPair();
const { publicKey: PUBLIC } = PAIR;

/** Encrypts one value. */
async function encryptOne(value: string): Promise<string> {
  const { value: jwe } = await encryptValues(PUBLIC, { value });
  assert(jwe !== undefined);
  return jwe;
}

Deno.test("encryptValues() gives a JSON Web Encryption for each value, by its name", async () => {
  const values = { login: "jeanne.martin", password: "1234" };
  const encrypted = await encryptValues(PUBLIC, values);
  assertEquals(Object.keys(encrypted), ["login", "password"]);
  for (const [name, jwe] of Object.entries(encrypted)) {
    const { text, header } = await decryptWithJose(jwe, PAIR);
    assertEquals(text, Reflect.get(values, name));
    assertEquals(header, {
      alg: "RSA-OAEP-256",
      enc: "A256GCM",
      kid: "2026-11",
    });
  }
  assertEquals(await encryptValues(PUBLIC, {}), {});
});

Deno.test("encryptValues() gives what jose and Node decrypt, for text of every plane of Unicode", async () => {
  const texts = fc.string({ unit: "binary", maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(texts, async (value) => {
      const jwe = await encryptOne(value);
      assertEquals((await decryptWithJose(jwe, PAIR)).text, value);
      assertEquals(decryptWithNode(jwe, PAIR.privateKey), value);
    }),
    { numRuns: 100, examples: [[""], ["\ufeff1234"], ["\0"]] },
  );
  const planes = Array.from(
    { length: 17 },
    (_, plane) => String.fromCodePoint(plane * 0x1_0000 + 0x41),
  ).join("");
  const jwe = await encryptOne(planes);
  assertEquals(decryptWithNode(jwe, PAIR.privateKey), planes);
});

Deno.test("encryptValues() encrypts 100,000 characters", async () => {
  const value = "é😀".repeat(50_000);
  const jwe = await encryptOne(value);
  assertEquals((await decryptWithJose(jwe, PAIR)).text, value);
  assertEquals(decryptWithNode(jwe, PAIR.privateKey), value);
});

Deno.test("encryptValues() takes larger keys, and keys that say what they are for", async () => {
  const pair = createKeyPair(4096);
  const key = { ...pair.publicKey, use: "enc", alg: "RSA-OAEP-256" };
  const { pin = "" } = await encryptValues(key, { pin: "1234" });
  assertEquals(decryptWithNode(pin, pair.privateKey), "1234");
});

Deno.test("encryptValues() repeats no content key and no initialization vector in 10,000 values", async () => {
  const contentKeys = new Set<string>();
  const vectors = new Set<string>();
  const jwes: string[] = [];
  const names = Array.from({ length: 100 }, (_, index) => `field${index}`);
  const values = Object.fromEntries(names.map((name) => [name, "1234"]));
  const { subtle } = crypto;
  const { importKey } = subtle;
  // To decrypt all of them would take half a minute.
  subtle.importKey = (...args: unknown[]) => {
    if (args[0] === "raw" && args[1] instanceof Uint8Array) {
      contentKeys.add(Buffer.from(args[1]).toString("hex"));
    }
    return Reflect.apply(importKey, subtle, args);
  };
  try {
    for (let form = 0; form < 100; form++) {
      jwes.push(...Object.values(await encryptValues(PUBLIC, values)));
    }
  } finally {
    subtle.importKey = importKey;
  }
  for (const jwe of jwes) vectors.add(partsOf(jwe).iv.toString("hex"));
  assertEquals([contentKeys.size, vectors.size], [10_000, 10_000]);
  for (const jwe of jwes.slice(-20)) {
    const contentKey = decryptContentKey(jwe, PAIR.privateKey);
    assert(contentKeys.has(contentKey.toString("hex")));
  }
});

Deno.test("encryptValues() accepts the name __proto__", async () => {
  const values = JSON.parse('{"__proto__":"1234"}');
  const [[name, jwe] = []] = Object.entries(
    await encryptValues(PUBLIC, values),
  );
  assertEquals(name, "__proto__");
  assertEquals(decryptWithNode(jwe ?? "", PAIR.privateKey), "1234");
});

const EC = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey
  .export({ format: "jwk" });

const BAD_KEYS: Readonly<Record<string, unknown>> = {
  "it is not an RSA JSON Web Key": { ...EC, kid: "2026-11" },
  "give the key": "-----BEGIN PUBLIC KEY-----",
  "give the key that getPublicKey() returns": null,
  "it is a private key": { ...PAIR.privateJwk, kid: "2026-11" },
  "it has no 'kid'": { ...PUBLIC, kid: undefined },
  "RSA-OAEP-256": { ...PUBLIC, use: "sig" },
  "not for encryption": { ...PUBLIC, alg: "RS256" },
  "of at least 2048 bits": createKeyPair(1024).publicKey,
  "its modulus": { ...PUBLIC, n: "*".repeat(342) },
  "is not a number": { ...PUBLIC, n: "A".repeat(342) },
  "its exponent": { ...PUBLIC, e: "AQ" },
  "not a number above 1": { ...PUBLIC, e: "" },
};

for (const [reason, key] of Object.entries(BAD_KEYS)) {
  Deno.test(`encryptValues() refuses a bad key, with no value in the error: ${reason}`, async () => {
    const error = await assertRejects(
      // As a caller in JavaScript may have it.
      () => encryptValues(key as PublicKey, { password: "tr0ub4dor&3" }),
      UsageError,
      reason,
    );
    const shown = reveal(error);
    assert(!shown.includes("tr0ub4dor"));
    assert(!shown.includes(PAIR.privateJwk.d ?? "d"));
  });
}

Deno.test("encryptValues() refuses a value that is not well-formed, and names only its field", async () => {
  for (const value of ["tr0ub4dor\ud800", 1234, null, new Date(0)]) {
    const error = await assertRejects(
      () => encryptValues(PUBLIC, { login: "a", pin: value as string }),
      UsageError,
      "the value of 'pin'",
    );
    assert(!reveal(error).includes("tr0ub4dor"));
  }
});

Deno.test("encryptValues() says what is missing where there is no WebCrypto, as on a page from http:", async () => {
  const { crypto } = globalThis;
  try {
    Object.defineProperty(globalThis, "crypto", {
      value: { getRandomValues: crypto.getRandomValues },
      configurable: true,
    });
    await assertRejects(
      () => encryptValues(PUBLIC, { pin: "1234" }),
      UsageError,
      "serve the page from https:",
    );
  } finally {
    Object.defineProperty(globalThis, "crypto", {
      value: crypto,
      configurable: true,
    });
  }
});
