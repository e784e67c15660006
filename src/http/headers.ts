import { invalidArgument } from "../model/internal.ts";
import type { Api, CallOptions } from "./api.ts";

/**
 * Makes the headers of a request.
 *
 * @param action The attempted action
 * @param api The `Api`, with headers for every request
 * @param options The options of the call, whose headers override those
 * @param own The headers that the request needs, which override all others
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
    // The error may hold the value, and the value may be a secret.
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
