/**
 * Encrypts the values of a form as JSON Web Encryption, so that only the API
 * can read them. The API requires this of a form on your own page.
 *
 * @example From what was typed to what is sent
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { encryptValues } from "@connectors/powens/encryption";
 *
 * // In place of this, the key of the domain: getPublicKey(api).
 * const { publicKey } = await crypto.subtle.generateKey(
 *   {
 *     name: "RSA-OAEP",
 *     hash: "SHA-256",
 *     modulusLength: 2048,
 *     publicExponent: new Uint8Array([1, 0, 1]),
 *   },
 *   true,
 *   ["encrypt", "decrypt"],
 * );
 * const { n = "", e = "" } = await crypto.subtle.exportKey("jwk", publicKey);
 * const key = { kty: "RSA", n, e, kid: "2026-11" } as const;
 *
 * const encrypted = await encryptValues(key, { login: "jeanne.martin", password: "1234" });
 *
 * assertEquals(Object.keys(encrypted), ["login", "password"]);
 * assertEquals(encrypted.password?.split(".").length, 5);
 * ```
 *
 * @module
 */
export { encryptValues } from "./encrypt_values.ts";
