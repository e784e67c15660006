import { invalidArgument } from "../model/internal.ts";
import type { RequestSummary } from "../model/mod.ts";
import type { Api } from "./api.ts";
import { TimeoutError } from "./timeout_error.ts";
import { within } from "./within.ts";

/**
 * Reads the token. A function that gives it has as long as an attempt. What
 * goes wrong is told without the token, and without what that function threw,
 * which may hold it.
 */
export async function readToken(
  { token }: Api,
  request: RequestSummary,
  timeout: number,
  caller: AbortSignal | undefined,
): Promise<string> {
  const given = typeof token === "function"
    ? await within(timeout, caller, async () => {
      try {
        return [await token()];
      } catch {
        return [];
      }
    })
    : [token];
  if (!given) {
    throw new TimeoutError(`had no token within ${timeout} ms`, request);
  }
  const value: unknown = given[0];
  if (typeof value === "string" && /^[\w.~+/-]+=*$/.test(value)) return value;
  throw invalidArgument(
    "call the API",
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
