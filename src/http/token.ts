import { invalidArgument } from "../model/internal.ts";
import type { RequestSummary } from "../model/mod.ts";
import type { Api } from "./api.ts";
import type { TimeBound } from "./time_bound.ts";
import { TimeoutError } from "./timeout_error.ts";
import { within } from "./within.ts";

/**
 * Reads the token. What goes wrong is told without the token, and without what
 * a function that gives it threw, which may hold it.
 *
 * @param action What is attempted
 * @param token The token, or a function that gives it
 * @param request The request that is to carry it
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

/** What a function gives, and nothing where it throws. */
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
    "letters, digits and -._~+/, or a function that gives such",
  );
}

/**
 * A text without the token, as it is or as JSON, URLs and HTML escape it. One
 * of less than 6 characters is nobody's secret, and without it, a text would
 * be in ruins.
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
