import type { RefusalCode } from "../listing.ts";

/** Why something could not be loaded. */
export type LoadFailure = Exclude<RefusalCode, "methodNotAllowed"> | "offline";

/** What was loaded, or why it was not. */
export type Loaded<T> =
  | { ok: true; value: T }
  | { ok: false; reason: LoadFailure };

/** How long an answer may take, in milliseconds. */
const TIMEOUT = 30_000;

/** Loads what the Worker has at a path. */
export async function load<T>(
  path: string,
  signal: AbortSignal,
): Promise<Loaded<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    });
  } catch {
    return { ok: false, reason: navigator.onLine ? "unavailable" : "offline" };
  }
  try {
    const body: unknown = await response.json();
    // The Worker has decoded it, and is served with the page.
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, reason: reasonOf(body) };
  } catch {
    return { ok: false, reason: response.ok ? "malformed" : "unavailable" };
  }
}

function reasonOf(body: unknown): LoadFailure {
  const code = typeof body === "object" && body !== null && "code" in body
    ? body.code
    : undefined;
  switch (code) {
    case "invalidValue":
    case "malformed":
    case "notFound":
    case "refused":
      return code;
    default:
      return "unavailable";
  }
}
