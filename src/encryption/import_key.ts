import { type PublicKey, UsageError } from "../model/mod.ts";

// RFC 7518 asks for at least 2048 bits. The highest bit of a modulus of whole
// bytes is set, and its first character shows that.
const MODULUS = /^[g-z\d_-][\w-]{341,}$/;

// With an exponent of 1, written `AQ`, the result is not encrypted.
const EXPONENT = /^(?!AQ$)[\w-]+$/;

/**
 * Converts the public key of a domain into a key for WebCrypto.
 *
 * @throws {UsageError} If it is not an RSA public key with an id. The error
 * does not show the value, as it may be a secret
 */
export async function importKey(key: PublicKey): Promise<CryptoKey> {
  // Callers in JavaScript may have a key from anywhere.
  const { kty, n, e, kid, use = "enc", alg = "RSA-OAEP-256", ...others }:
    Partial<Record<string, unknown>> = { ...key };
  if (kty !== "RSA" || typeof n !== "string" || typeof e !== "string") {
    throw refuseKey("it is not an RSA JSON Web Key");
  }
  if ("d" in others) {
    throw refuseKey("it is a private key");
  }
  if (typeof kid !== "string" || kid === "") throw refuseKey("it has no 'kid'");
  if (use !== "enc" || alg !== "RSA-OAEP-256") {
    throw refuseKey("it is not for encryption with RSA-OAEP-256");
  }
  if (!MODULUS.test(n)) {
    throw refuseKey("its modulus is not a number of at least 2048 bits");
  }
  if (!EXPONENT.test(e)) {
    throw refuseKey("its exponent is not a number above 1");
  }
  try {
    return await crypto.subtle.importKey(
      "jwk",
      { kty, n, e },
      { name: "RSA-OAEP", hash: "SHA-256" },
      false,
      ["encrypt"],
    );
  } catch (cause) {
    throw refuseKey("the runtime does not take it for an RSA key", { cause });
  }
}

/** The error for a key that cannot encrypt. */
export function refuseKey(reason: string, options?: ErrorOptions): UsageError {
  return new UsageError(
    `Cannot encrypt for 'key' as ${reason}: give the key that getPublicKey() returns`,
    undefined,
    options,
  );
}
