import { generateKeyPairSync, type KeyObject } from "node:crypto";
import type { JWK_RSA_Private } from "jose";
import type { PublicKey } from "../../mod.ts";

/** A key of a domain, with the half of it that only the API has. */
export interface KeyPair {
  publicKey: PublicKey;
  privateKey: KeyObject;
  /** The private half as a JSON Web Key. */
  privateJwk: JWK_RSA_Private;
}

/** Makes a key with Node's own crypto, which shares no code with ours. */
export function createKeyPair(modulusLength = 2048): KeyPair {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength,
  });
  const { n = "", e = "", d = "", p = "", q = "", dp = "", dq = "", qi = "" } =
    privateKey.export({ format: "jwk" });
  return {
    publicKey: { kty: "RSA", n, e, kid: "2026-11" },
    privateKey,
    privateJwk: { kty: "RSA", n, e, d, p, q, dp, dq, qi },
  };
}
