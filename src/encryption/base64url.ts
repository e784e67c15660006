/**
 * Writes bytes in base64url, without padding.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc4648#section-5}
 */
export function toBase64Url(bytes: Uint8Array): string {
  // Spread over the arguments of one call, long values would be too many.
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join(
    "",
  );
  return btoa(binary)
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
