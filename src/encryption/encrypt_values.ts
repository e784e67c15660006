import { type PublicKey, UsageError } from "../model/mod.ts";
import { toBase64Url } from "./base64url.ts";
import { importKey, refuseKey } from "./import_key.ts";

/** The length of a content key of A256GCM, in bytes. */
const CONTENT_KEY_LENGTH = 32;

/** The length of an initialization vector of A256GCM, in bytes. */
const IV_LENGTH = 12;

/**
 * The length of an authentication tag of A256GCM, in bytes. It is the default.
 */
const TAG_LENGTH = 16;

/**
 * Encrypts each value of a form, so that only the API can read it.
 *
 * A value becomes a JSON Web Encryption in compact form. It is written as
 * UTF-8, and has a content key of its own. RSA-OAEP-256 encrypts the key, and
 * A256GCM the content. Encrypt the values of fields only. The id of a connector
 * is sent as it is.
 *
 * It needs the WebCrypto of the runtime. Browsers have it on pages from
 * `https:` and from `localhost` only.
 *
 * @param key The public key of the domain, from `getPublicKey()`
 * @param values The values, by the name of the field, as `validateStep()`
 * returns them
 * @returns The encrypted values, by the same names
 * @throws {UsageError} If the key is not an RSA public key of at least 2048
 * bits with a `kid`. Also if a value is not well-formed Unicode, or if the
 * runtime has no WebCrypto. The error holds no value
 *
 * @example Usage
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { UsageError } from "@connectors/powens";
 * import { encryptValues } from "@connectors/powens/encryption";
 *
 * const key = { kty: "RSA", n: "AQAB", e: "AQAB", kid: "short" } as const;
 *
 * await assertRejects(
 *   () => encryptValues(key, { password: "1234" }),
 *   UsageError,
 *   "its modulus is not a number of at least 2048 bits",
 * );
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7516}
 */
export async function encryptValues(
  key: PublicKey,
  values: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  if (!globalThis.crypto?.subtle) {
    throw new UsageError(
      "Cannot encrypt without WebCrypto: serve the page from https:",
    );
  }
  const publicKey = await importKey(key);
  const header = toBase64Url(
    encode(
      JSON.stringify({ alg: "RSA-OAEP-256", enc: "A256GCM", kid: key.kid }),
    ),
  );
  const encrypted = Object.entries(values).map(async ([name, value]) => {
    // A lone surrogate would be encoded as another character.
    if (typeof value !== "string" || /\p{Surrogate}/u.test(value)) {
      throw new UsageError(
        `Cannot encrypt the value of '${name}' as it is not well-formed Unicode: give the values that validateStep() returns`,
      );
    }
    return [name, await encrypt(publicKey, header, value)] as const;
  });
  return Object.fromEntries(await Promise.all(encrypted));
}

/** Makes a JSON Web Encryption in compact form, with an encoded header. */
async function encrypt(
  publicKey: CryptoKey,
  header: string,
  value: string,
): Promise<string> {
  const secret = crypto.getRandomValues(new Uint8Array(CONTENT_KEY_LENGTH));
  const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
  const encryptedKey = await crypto.subtle
    .encrypt("RSA-OAEP", publicKey, secret)
    .catch((cause) => {
      // Some runtimes check the numbers of a key only here.
      throw refuseKey("the runtime does not take it for an RSA key", { cause });
    });
  const contentKey = await crypto.subtle.importKey(
    "raw",
    secret,
    "AES-GCM",
    false,
    ["encrypt"],
  );
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: encode(header) },
    contentKey,
    encode(value),
  );
  // WebCrypto appends the tag to the text. In the compact form it is a part of
  // its own.
  const bytes = new Uint8Array(sealed);
  const parts = [
    new Uint8Array(encryptedKey),
    iv,
    bytes.subarray(0, -TAG_LENGTH),
    bytes.subarray(-TAG_LENGTH),
  ];
  return [header, ...parts.map(toBase64Url)].join(".");
}

/** Writes text as UTF-8. */
function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
