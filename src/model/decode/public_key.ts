import { DecodeError, type DecodeIssue } from "../decode_error.ts";
import { isJsonObject } from "../json_object.ts";
import type { PublicKey } from "../public_key.ts";
import { show } from "../show.ts";

/**
 * Decodes a public key in place: checks that it is an RSA key of a safe size
 * with an id. Further keys stay as they are.
 *
 * @param value The parsed JSON of a JSON Web Key
 * @returns The very same object
 * @throws {DecodeError} If the value is not such a key; with an issue at `kty`,
 * `kid`, `n` or `e`
 *
 * @example Usage
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { DecodeError, decodePublicKey } from "@connectors/powens";
 *
 * const key = { kty: "RSA", kid: "2026", n: "AQAB", e: "AQAB" };
 *
 * assertThrows(() => decodePublicKey(key), DecodeError, "at least 2048 bits");
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517}
 */
export function decodePublicKey(value: unknown): PublicKey {
  if (!isJsonObject(value)) {
    throw new DecodeError([
      { path: "", expected: "an object", received: show(value) },
    ]);
  }
  const { kty, kid, n, e } = value;
  const issues: DecodeIssue[] = [];
  const expect = (
    isThere: boolean,
    path: string,
    expected: string,
    value: unknown,
  ) => {
    if (!isThere) issues.push({ path, expected, received: show(value) });
  };
  expect(kty === "RSA", "kty", `"RSA"`, kty);
  expect(
    typeof kid === "string" && kid !== "",
    "kid",
    "a string that is not empty",
    kid,
  );
  expect(
    countBits(n) >= 2048,
    "n",
    "a number of at least 2048 bits, in base64url",
    n,
  );
  // With an exponent of 1, the result is not encrypted.
  expect(countBits(e) > 1, "e", "a number above 1, in base64url", e);
  if (issues.length > 0) throw new DecodeError(issues);
  // Checked, so the type now tells the truth.
  return value as unknown as PublicKey;
}

/**
 * Counts the bits of an unsigned integer in base64url; 0 if the text is
 * malformed.
 */
function countBits(value: unknown): number {
  if (typeof value !== "string" || !/^[\w-]+$/.test(value)) return 0;
  // A single remaining character does not make a byte.
  if (value.length % 4 === 1) return 0;
  const bytes = atob(value.replace(/-/g, "+").replace(/_/g, "/"));
  const start = bytes.search(/[^\0]/);
  if (start < 0) return 0;
  const leadingZeros = Math.clz32(bytes.charCodeAt(start)) - 24;
  return (bytes.length - start) * 8 - leadingZeros;
}
