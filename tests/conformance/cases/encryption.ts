import { type PublicKey, UsageError } from "@connectors/powens";
import { encryptValues } from "@connectors/powens/encryption";
import { compactDecrypt } from "jose";
import { assert } from "../assert.ts";
import type { PureCase } from "../case.ts";

/** Makes a key, with the half of it that decrypts. */
async function createKeyPair() {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(
    {
      name: "RSA-OAEP",
      hash: "SHA-256",
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    true,
    ["encrypt", "decrypt"],
  );
  const { n = "", e = "" } = await crypto.subtle.exportKey("jwk", publicKey);
  const key: PublicKey = { kty: "RSA", n, e, kid: "2026-11" };
  return { key, privateKey };
}

/** Values of forms, encrypted. */
export const encryptionCases: PureCase[] = [
  {
    name: "values are encrypted as jose decrypts them",
    async run() {
      const { key, privateKey } = await createKeyPair();
      const values = {
        nothing: "",
        password: "pässwörd \u{1F511} \u{10FFFD}",
        long: "é".repeat(100_000),
      };
      const encrypted = await encryptValues(key, values);
      const decrypted: Record<string, string> = {};
      for (const [name, jwe] of Object.entries(encrypted)) {
        const { plaintext, protectedHeader } = await compactDecrypt(
          jwe,
          privateKey,
        );
        decrypted[name] = new TextDecoder().decode(plaintext);
        assert.deepEqual(protectedHeader, {
          alg: "RSA-OAEP-256",
          enc: "A256GCM",
          kid: "2026-11",
        });
      }
      assert.deepEqual(decrypted, values);
    },
  },
  {
    name: "a key that is none is refused, with no value in the error",
    async run() {
      const { key } = await createKeyPair();
      for (const n of ["*".repeat(342), "A".repeat(342), "AQAB"]) {
        const error = await encryptValues({ ...key, n }, {
          password: "tr0ub4dor",
        }).catch((reason) => reason);
        assert.instanceOf(error, UsageError);
        assert.notInclude(`${error.message}${error.stack}`, "tr0ub4dor");
      }
    },
  },
];
