import { invalidArgument } from "../model/internal.ts";
import type { RequestSummary } from "../model/mod.ts";
import type { Api } from "./api.ts";
import type { Settings } from "./settings.ts";
import { withinBounds } from "./within_bounds.ts";

/**
 * Reads the token. Errors do not hold the token, or the error of a function
 * that returns it, as that may hold the token.
 *
 * @param token The token, or a function that returns it
 * @param request The request that will have it
 * @param settings The settings of the call
 * @param elapsed How long the call has taken so far, in milliseconds
 */
export async function readToken(
  token: Api["token"],
  request: RequestSummary,
  settings: Settings,
  elapsed: number,
): Promise<string> {
  const { action } = settings;
  if (typeof token !== "function") return requireToken(action, token);
  const given = await withinBounds(
    "had no token",
    request,
    settings,
    elapsed,
    () => ask(token),
  );
  return requireToken(action, given);
}

/** Calls a function for the token; `undefined` if it throws. */
async function ask(token: () => unknown): Promise<unknown> {
  try {
    return await token();
  } catch {
    return undefined;
  }
}

function requireToken(action: string, token: unknown): string {
  if (typeof token === "string" && /^[\w.~+/-]+=*$/.test(token)) return token;
  throw invalidArgument(
    action,
    "token",
    "letters, digits and -._~+/, or a function that returns such a string",
  );
}

/**
 * Hides the token in a text, also where it is escaped as in JSON, URLs or HTML.
 * A token of less than 6 characters is not hidden, as it is not secret and
 * occurs in normal text.
 */
export function hideToken(text: string, token: string | undefined): string {
  if (!token || token.length < 6) return text;
  const pattern = token.replace(/./g, (char) => {
    const code = char.charCodeAt(0);
    return `(?:\\\\{0,3}[${char}]|(?:\\\\{0,3}u|%|&#x?)0*(?:${code}|${
      code.toString(16)
    });?)`;
  });
  return text.replace(RegExp(pattern, "gi"), "[token]");
}
