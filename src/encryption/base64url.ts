/**
 * Writes bytes in base64url, without padding.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc4648#section-5}
 */
export function toBase64Url(bytes: Uint8Array): string {
  // One call cannot take a long value as its arguments.
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join(
    "",
  );
  return btoa(binary)
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
