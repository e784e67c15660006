/**
 * The public key of a domain, as a JSON Web Key. It encrypts the values of
 * forms.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517}
 * @see {@link https://www.rfc-editor.org/rfc/rfc7518#section-6.3.1}
 */
export interface PublicKey {
  /** The type of the key. */
  kty: "RSA";
  /** The id of the key. Every encrypted value names it. */
  kid: string;
  /** The modulus, in base64url, of at least 2048 bits. */
  n: string;
  /** The exponent, in base64url. */
  e: string;
}
