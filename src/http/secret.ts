import { mustBe } from "../model/mod.ts";
import type { Api } from "./api.ts";

/** The token of one call: to be sent, and to be hidden everywhere else. */
export interface Secret {
  /** The `Authorization` header, if the token is to be sent. */
  authorization: string | undefined;
  /** Takes the token out of a text that may repeat it. */
  hide(text: string): string;
}

/**
 * Reads the token if the call is to carry it. What goes wrong is told without
 * the token, and without what the caller's function threw, which may hold it.
 */
export async function readSecret(
  { token }: Api,
  isWrite: boolean,
  authenticated: boolean | undefined,
): Promise<Secret> {
  if (!(authenticated ?? (isWrite && token !== undefined))) return NO_SECRET;
  let value: unknown;
  try {
    value = typeof token === "function" ? await token() : token;
  } catch {
    throw mustBe("token", "a function that does not throw");
  }
  if (typeof value !== "string" || !/^[\w.~+/-]+=*$/.test(value)) {
    throw mustBe(
      "token",
      "letters, digits and any of -._~+/, with = at its end only",
    );
  }
  const secret = value;
  return {
    authorization: `Bearer ${secret}`,
    hide: (text) => text.replaceAll(secret, "[token]"),
  };
}

const NO_SECRET: Secret = {
  authorization: undefined,
  hide: (text) => text,
};
