/**
 * The public key of a domain, as a JSON Web Key: what a user types into a form
 * is encrypted with it.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7518#section-6.3.1}
 */
export interface PublicKey {
  /** The type of the key. */
  kty: "RSA";
  /** The id of the key, which goes with what is encrypted with it. */
  kid: string;
  /** The modulus, in base64url, of 2048 bits or more. */
  n: string;
  /** The exponent, in base64url. */
  e: string;
}
