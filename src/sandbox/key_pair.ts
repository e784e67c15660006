import { encodeBase64Url } from "./base64url.ts";
import type { JsonObject } from "./json.ts";
import { cannotDecrypt, KEY_ALGORITHM, parseJwe } from "./parse_jwe.ts";

/** The keys of a domain, for the values of fields. */
export interface KeyPair {
  /** Returns the public key, as a JSON Web Key. */
  getPublicKey(): Promise<JsonObject>;
  /** Decrypts a value that was encrypted with the public key. */
  decrypt(jwe: string): Promise<string>;
}

/** The generated keys. */
interface GeneratedKeys {
  privateKey: CryptoKey;
  publicKey: JsonObject;
}

/** Makes the keys of a domain, at their first use. */
export function createKeyPair(): KeyPair {
  let pending: Promise<GeneratedKeys> | undefined;

  function getKeys(): Promise<GeneratedKeys> {
    pending ??= generateKeys();
    return pending;
  }

  return {
    async getPublicKey() {
      const { publicKey } = await getKeys();
      return publicKey;
    },
    async decrypt(jwe) {
      return await decrypt(jwe, await getKeys());
    },
  };
}

async function generateKeys(): Promise<GeneratedKeys> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    {
      name: "RSA-OAEP",
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: "SHA-256",
    },
    true,
    ["encrypt", "decrypt"],
  );
  const { n = "", e = "" } = await crypto.subtle.exportKey("jwk", publicKey);
  const kid = await thumbprint(n, e);
  return {
    privateKey,
    publicKey: { kty: "RSA", use: "enc", alg: KEY_ALGORITHM, kid, n, e },
  };
}

/**
 * Derives the id of a key from the key.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7638}
 */
async function thumbprint(n: string, e: string): Promise<string> {
  const text = JSON.stringify({ e, kty: "RSA", n });
  const bytes = new TextEncoder().encode(text);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return encodeBase64Url(new Uint8Array(digest));
}

async function decrypt(
  text: string,
  { privateKey, publicKey }: GeneratedKeys,
): Promise<string> {
  const jwe = parseJwe(text);
  if (jwe.header.kid !== publicKey.kid) {
    throw cannotDecrypt("its 'kid' must be that of the key at /publickey");
  }
  try {
    const contentKey = await crypto.subtle.importKey(
      "raw",
      await crypto.subtle.decrypt("RSA-OAEP", privateKey, jwe.encryptedKey),
      "AES-GCM",
      false,
      ["decrypt"],
    );
    const content = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: jwe.iv, additionalData: jwe.protectedBytes },
      contentKey,
      jwe.sealed,
    );
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
      .decode(content);
  } catch {
    throw cannotDecrypt(
      "it was changed on the way, or encrypted with another key",
    );
  }
}
