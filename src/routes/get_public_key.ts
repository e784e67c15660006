import { type Api, call, type CallOptions } from "../http/mod.ts";
import { GET_PUBLIC_KEY } from "../model/internal.ts";
import { decodePublicKey, type PublicKey } from "../model/mod.ts";

/**
 * Gets the public key that encrypts the values of a form.
 *
 * @param api Where the API is and how to call it
 * @param options Options of this call
 * @returns The key, an RSA key of at least 2048 bits with its `kid`
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517}
 */
export function getPublicKey(
  api: Api,
  options?: CallOptions,
): Promise<PublicKey> {
  return call(api, GET_PUBLIC_KEY, {
    decode: decodePublicKey,
    options,
  });
}
