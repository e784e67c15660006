import { UsageError } from "../model/mod.ts";
import { decodeBase64Url } from "./base64url.ts";
import { isJsonObject } from "../model/internal.ts";
import type { Json, JsonObject } from "./json.ts";

/** The algorithm for the content key. */
export const KEY_ALGORITHM = "RSA-OAEP-256";

/** The algorithm for the content. */
const CONTENT_ALGORITHM = "A256GCM";

/** The required lengths, in bytes. */
const IV_LENGTH = 12;
const TAG_LENGTH = 16;

/** A JSON Web Encryption, in its parts. */
export interface Jwe {
  /** The protected header. */
  header: JsonObject;
  /** The protected header as it was sent. */
  protectedBytes: Uint8Array<ArrayBuffer>;
  /** The key of the content, encrypted. */
  encryptedKey: Uint8Array<ArrayBuffer>;
  /** The initialization vector. */
  iv: Uint8Array<ArrayBuffer>;
  /** The encrypted content, followed by its tag. */
  sealed: Uint8Array<ArrayBuffer>;
}

/**
 * Parses a JSON Web Encryption in its compact form.
 *
 * @throws {UsageError} If it is malformed, or has other algorithms than the API
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7516#section-3.1}
 */
export function parseJwe(text: string): Jwe {
  const parts = text.split(".");
  const [header, encryptedKey, iv, ciphertext, tag] = parts
    .map((part) => decodeBase64Url(part));
  if (
    parts.length !== 5 || !header || !encryptedKey || !iv || !ciphertext || !tag
  ) {
    throw cannotDecrypt("it must be five parts of base64url with dots between");
  }
  const parsedHeader = parseHeader(header);
  requireAlgorithms(parsedHeader);
  if (iv.length !== IV_LENGTH || tag.length !== TAG_LENGTH) {
    throw cannotDecrypt(
      `its initialization vector must have ${IV_LENGTH} bytes, and its tag ${TAG_LENGTH}`,
    );
  }
  const sealed = new Uint8Array(ciphertext.length + tag.length);
  sealed.set(ciphertext);
  sealed.set(tag, ciphertext.length);
  return {
    header: parsedHeader,
    protectedBytes: new TextEncoder().encode(parts[0]),
    encryptedKey,
    iv,
    sealed,
  };
}

function parseHeader(bytes: Uint8Array): JsonObject {
  let header: Json | undefined;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    header = undefined;
  }
  if (!isJsonObject(header)) {
    throw cannotDecrypt("its protected header must be a JSON object");
  }
  return header;
}

function requireAlgorithms({ alg, enc, crit, zip }: JsonObject): void {
  if (alg !== KEY_ALGORITHM || enc !== CONTENT_ALGORITHM) {
    throw cannotDecrypt(
      `its 'alg' and 'enc' must be ${KEY_ALGORITHM} and ${CONTENT_ALGORITHM}`,
    );
  }
  if (crit !== undefined || zip !== undefined) {
    throw cannotDecrypt("its header must not have 'crit' or 'zip'");
  }
}

/**
 * The error of a value that cannot be decrypted. It does not show the value.
 */
export function cannotDecrypt(reason: string): UsageError {
  return new UsageError(`Cannot decrypt the JWE: ${reason}`);
}
