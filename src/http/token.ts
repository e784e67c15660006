import { invalidArgument } from "../model/internal.ts";
import type { RequestSummary } from "../model/mod.ts";
import type { Api } from "./api.ts";
import type { TimeBound } from "./time_bound.ts";
import { TimeoutError } from "./timeout_error.ts";
import { within } from "./within.ts";

/**
 * Reads the token. Errors do not hold the token, or the error of a function
 * that returns it, as that may hold the token.
 *
 * @param action The attempted action
 * @param token The token, or a function that returns it
 * @param request The request that will have it
 * @param bound How long a function may take
 * @param signal Ends the wait for a function
 */
export async function readToken(
  action: string,
  token: Api["token"],
  request: RequestSummary,
  bound: TimeBound,
  signal: AbortSignal | undefined,
): Promise<string> {
  if (typeof token !== "function") return requireToken(action, token);
  const given = await within(bound.time, signal, () => ask(token));
  if (given.done) return requireToken(action, given.value);
  throw new TimeoutError("had no token", request, bound);
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
