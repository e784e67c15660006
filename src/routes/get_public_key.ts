import { type Api, call, type CallOptions } from "../http/mod.ts";
import { GET_PUBLIC_KEY } from "../model/internal.ts";
import { decodePublicKey, type PublicKey } from "../model/mod.ts";

/**
 * Gets the key with which what a user types is encrypted before it is sent.
 *
 * @param api Where the API is and how to call it
 * @param options What this call does differently
 * @returns The key, an RSA key of 2048 bits or more with its `kid`
 * @throws {UsageError} If an argument makes no sense; nothing was sent
 * @throws {ApiError} If the API refuses
 * @throws {NetworkError} If there is no answer
 * @throws {TimeoutError} If the answer takes too long
 * @throws {DecodeError} If the answer is not such a key
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
