import { Buffer } from "node:buffer";
import {
  constants,
  createDecipheriv,
  type KeyObject,
  privateDecrypt,
} from "node:crypto";
import { compactDecrypt } from "jose";
import type { KeyPair } from "./setup.ts";

/** A JSON Web Encryption, taken apart. */
export interface Parts {
  /** The protected header, as it stands. */
  header: string;
  encryptedKey: Buffer;
  iv: Buffer;
  text: Buffer;
  tag: Buffer;
}

/** The parts of a JSON Web Encryption in compact form, as bytes. */
export function partsOf(jwe: string): Parts {
  const [header = "", key, iv, text, tag, ...others] = jwe.split(".");
  const bytes = (part = "") => Buffer.from(part, "base64url");
  if (tag === undefined || others.length > 0) {
    throw new Error("It does not have five parts");
  }
  return {
    header,
    encryptedKey: bytes(key),
    iv: bytes(iv),
    text: bytes(text),
    tag: bytes(tag),
  };
}

/** Decrypts the content key of a JSON Web Encryption with Node's own crypto. */
export function decryptContentKey(jwe: string, key: KeyObject): Buffer {
  return privateDecrypt({
    key,
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: "sha256",
  }, partsOf(jwe).encryptedKey);
}

/** Decrypts a JSON Web Encryption with Node's own crypto. */
export function decryptWithNode(jwe: string, key: KeyObject): string {
  const { header, iv, text, tag } = partsOf(jwe);
  const decipher = createDecipheriv(
    "aes-256-gcm",
    decryptContentKey(jwe, key),
    iv,
  );
  decipher.setAAD(Buffer.from(header, "ascii"));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()])
    .toString("utf8");
}

/** Decrypts a JSON Web Encryption with jose. */
export async function decryptWithJose(
  jwe: string,
  { privateJwk }: KeyPair,
): Promise<{ text: string; header: unknown }> {
  const { plaintext, protectedHeader } = await compactDecrypt(jwe, privateJwk);
  return {
    text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(plaintext),
    header: protectedHeader,
  };
}
