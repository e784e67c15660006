import { CompactEncrypt, importJWK } from "jose";
import type { PublicKey } from "../../mod.ts";
import { encryptValues } from "../../src/encryption/mod.ts";
import type { Figure } from "../figures/figure.ts";
import { interleave } from "../figures/interleave.ts";

type Values = Readonly<Record<string, string>>;

/** Encrypts the values of a form. */
interface Contender {
  name: string;
  encrypt(key: PublicKey, values: Values): Promise<unknown>;
}

/** What a form of today holds. */
const VALUES: Values = {
  login: "jeanne.martin",
  password: "a password of 27 characters",
  website: "par",
};

const CONTENDERS: readonly Contender[] = [
  { name: "encryptValues()", encrypt: encryptValues },
  {
    name: "jose, a call for each value",
    encrypt: async (key, values) => {
      const publicKey = await importJWK({ ...key }, "RSA-OAEP-256");
      const encoder = new TextEncoder();
      return await Promise.all(
        Object.values(values).map((value) =>
          new CompactEncrypt(encoder.encode(value))
            .setProtectedHeader({
              alg: "RSA-OAEP-256",
              enc: "A256GCM",
              kid: key.kid,
            })
            .encrypt(publicKey)
        ),
      );
    },
  },
];

/** Measures what it costs to encrypt a whole form. */
export async function measureEncryption(): Promise<Figure> {
  const key = await createKey();
  const times = await interleave(
    CONTENDERS,
    { warmUp: 20, counted: 200 },
    async ({ encrypt }) => {
      const start = performance.now();
      await encrypt(key, VALUES);
      return performance.now() - start;
    },
  );
  const [own] = times;
  return {
    title: "Encrypting a form",
    about:
      "Three values for a key of 2048 bits, which is imported each time, " +
      "in turn in one process of Deno.",
    columns: ["What encrypts", "Over ours", "A whole form, median"],
    rows: CONTENDERS.map(({ name }, index) => [
      name,
      { value: (times[index] ?? NaN) / (own ?? NaN), unit: "×" },
      { value: times[index] ?? NaN, unit: "ms" },
    ]),
    goals: [],
  };
}

async function createKey(): Promise<PublicKey> {
  const { publicKey } = await crypto.subtle.generateKey(
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
  return { kty: "RSA", n, e, kid: "a key for figures" };
}
