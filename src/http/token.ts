import { mustBe } from "../model/mod.ts";
import type { Api } from "./api.ts";

/**
 * Reads the token. What goes wrong is told without the token, and without what
 * the caller's function threw, which may hold it.
 */
export async function readToken({ token }: Api): Promise<string> {
  let value: unknown;
  try {
    value = typeof token === "function" ? await token() : token;
  } catch {
    // The next line tells of it: there is no token then.
  }
  if (typeof value === "string" && /^[\w.~+/-]+=*$/.test(value)) return value;
  throw mustBe(
    "token",
    "letters, digits and -._~+/, or a function that gives such",
  );
}

/** A text without the token, if there is one. */
export function hideToken(text: string, token: string | undefined): string {
  return token ? text.replaceAll(token, "[token]") : text;
}
