import { type PublicKey, UsageError } from "../model/mod.ts";

// At least the 2048 bits that RFC 7518 asks for. A modulus of whole bytes has
// its highest bit set, which its first character shows.
const MODULUS = /^[g-z\d_-][\w-]{341,}$/;

// With an exponent of 1, which is `AQ`, nothing would be encrypted.
const EXPONENT = /^(?!AQ$)[\w-]+$/;

/**
 * Makes a key for WebCrypto of the public key of a domain.
 *
 * @throws {UsageError} If it is not an RSA public key with an id; what it is
 * instead is not told, as it may be a secret
 */
export async function importKey(key: PublicKey): Promise<CryptoKey> {
  // Callers in JavaScript may have a key from anywhere.
  const { kty, n, e, kid, use = "enc", alg = "RSA-OAEP-256", ...others }:
    Partial<Record<string, unknown>> = { ...key };
  if (kty !== "RSA" || typeof n !== "string" || typeof e !== "string") {
    throw refuseKey("it is not an RSA key in the form of a JSON Web Key");
  }
  if ("d" in others) {
    throw refuseKey("it is a private key, which has to stay where it was made");
  }
  if (typeof kid !== "string" || kid === "") throw refuseKey("it has no 'kid'");
  if (use !== "enc" || alg !== "RSA-OAEP-256") {
    throw refuseKey("it is not for encryption with RSA-OAEP-256");
  }
  if (!MODULUS.test(n)) {
    throw refuseKey("its modulus is no number of 2048 bits or more");
  }
  if (!EXPONENT.test(e)) throw refuseKey("its exponent is no number above 1");
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

/** The error of a key that nothing can be encrypted for. */
export function refuseKey(reason: string, options?: ErrorOptions): UsageError {
  return new UsageError(
    `Cannot encrypt for 'key' as ${reason}: give the key that getPublicKey() answers`,
    undefined,
    options,
  );
}
