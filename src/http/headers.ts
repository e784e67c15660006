import { invalidArgument } from "../model/internal.ts";
import type { Api, CallOptions } from "./api.ts";

/**
 * The headers of a request.
 *
 * @param action What is attempted
 * @param api Whose headers every request has
 * @param options Whose headers go before those
 * @param own What the request itself needs, which goes before all others
 * @throws {UsageError} If HTTP does not allow one of them
 */
export function buildHeaders(
  action: string,
  api: Api,
  options: CallOptions,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  try {
    return {
      accept: "application/json",
      ...entriesOf(api.headers),
      ...entriesOf(options.headers),
      ...own,
    };
  } catch {
    // What is thrown may hold the value, and the value may be a secret.
    throw invalidArgument(
      action,
      "headers",
      "names and values that HTTP allows",
    );
  }
}

function entriesOf(headers: Api["headers"]): Record<string, string> {
  if (headers === undefined || headers === null) return {};
  return Object.fromEntries(new Headers(headers));
}
