import type { Json } from "./json.ts";
import type { Refusal } from "./refusal.ts";

/** An answer of the API, before any fault. */
export interface Answer {
  /** The HTTP status. */
  status: number;
  /** The body: a text, or bytes. */
  content: string | ArrayBuffer;
  /** The headers. */
  headers: Readonly<Record<string, string>>;
}

/** Makes an answer of JSON. */
export function answerJson(
  body: Json,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    content: JSON.stringify(body),
    headers: { "content-type": "application/json", ...lowerKeys(headers) },
  };
}

/** Makes an answer of an image. */
export function answerImage(image: ArrayBuffer, type: string): Answer {
  return { status: 200, content: image, headers: { "content-type": type } };
}

/** Makes an error of the API, without a message of an institution. */
export function answerError(
  { status, code, message, headers }: Refusal,
  requestId: number,
): Answer {
  const body = { code, description: message, request_id: requestId };
  return answerJson(body, status, headers);
}

/** Makes a response from an answer. */
export function respond({ status, content, headers }: Answer): Response {
  const body = hasNoBody(status) ? null : content;
  return new Response(body, { status, headers });
}

function lowerKeys(
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** Says whether a response of a status must not have a body. */
export function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
