import type { Json } from "./json.ts";

/** The body of a request. */
export interface RequestBody {
  /**
   * The parsed value; `undefined` if there is none, or if it cannot be read.
   */
  value: Json | undefined;
  /** Whether it is a form. All values of a form are texts. */
  isForm: boolean;
}

/**
 * Reads a body as a form, if its type says so, else as JSON.
 *
 * @param text The body
 * @param contentType The header `Content-Type`, or `null`
 */
export function parseBody(
  text: string,
  contentType: string | null,
): RequestBody {
  const [type = ""] = (contentType ?? "").split(";");
  if (type.trim().toLowerCase() === "application/x-www-form-urlencoded") {
    return {
      value: Object.fromEntries(new URLSearchParams(text)),
      isForm: true,
    };
  }
  return { value: parseJson(text), isForm: false };
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
