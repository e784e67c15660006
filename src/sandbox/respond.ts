import type { ErrorCode, Known } from "../model/mod.ts";
import type { Fault } from "./fault.ts";
import type { Json } from "./json.ts";
import { Refusal } from "./refusal.ts";

/** What the API answers, before anything goes wrong. */
export interface Answer {
  /** The HTTP status. */
  status: number;
  /** The body. */
  body: Json;
  /** Further headers. */
  headers?: Readonly<Record<string, string>>;
}

/** Makes a response out of an answer. */
export function respond({ status, body, headers }: Answer): Response {
  return respondWith(JSON.stringify(body), status, headers);
}

/** An error as the API writes them. */
export function refuse(
  { status, code, message, headers }: Refusal,
  requestId: string,
): Answer {
  const body = {
    code,
    description: message,
    message: null,
    request_id: requestId,
  };
  return { status, body, headers };
}

function respondWith(
  body: BodyInit,
  status: number,
  headers?: Readonly<Record<string, string>>,
): Response {
  const all = new Headers(headers);
  if (!all.has("content-type")) all.set("content-type", "application/json");
  return new Response(hasNoBody(status) ? null : body, {
    status,
    headers: all,
  });
}

/** Says whether a response of a status must not have a body. */
function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

const HTML =
  "<!DOCTYPE html><html><head><title>503 Service Unavailable</title></head>" +
  "<body><h1>Service Unavailable</h1></body></html>";

/** Makes the response of a fault; `serve` does what the request asks for. */
export async function respondWithFault(
  fault: Fault,
  requestId: string,
  signal: AbortSignal,
  serve: () => Answer,
): Promise<Response> {
  switch (fault.kind) {
    case "status": {
      const { status, headers } = fault;
      const error = new Refusal(status, codeOf(status), "A fault", headers);
      const answer = refuse(error, requestId);
      const { body = answer.body } = fault;
      return respond({ ...answer, body });
    }
    case "html":
      return respondWith(HTML, 503, { "content-type": "text/html" });
    case "rateLimit":
      return respond(refuse(
        new Refusal(429, "tooManySync", "Too many requests", {
          "retry-after": fault.retryAfter,
        }),
        requestId,
      ));
    case "disconnect":
      throw new TypeError("connection closed before message completed");
    case "stalledHeaders":
      return await new Promise((_, reject) => onAbort(signal, reject));
    case "stalledBody": {
      const { status, body } = serve();
      return respondWith(stall(JSON.stringify(body), signal), status);
    }
    case "truncated": {
      const { status, body } = serve();
      const text = JSON.stringify(body);
      return respondWith(text.slice(0, Math.ceil(text.length / 2)), status);
    }
    case "wrongType": {
      const { body = [] } = fault;
      return respond({ ...serve(), body });
    }
    case "oversized": {
      const { status, body } = serve();
      return respondWith(pad(JSON.stringify(body), fault.bytes), status);
    }
  }
}

/** The code that goes with a status, as far as one does. */
function codeOf(status: number): Known<ErrorCode> {
  switch (status) {
    case 400:
      return "invalidValue";
    case 401:
      return "unauthorized";
    case 403:
      return "forbidden";
    case 404:
      return "notFound";
    case 405:
      return "methodNotAllowed";
    case 429:
      return "tooManySync";
    default:
      return "internalServerError";
  }
}

function onAbort(signal: AbortSignal, stop: (reason: unknown) => void): void {
  if (signal.aborted) return stop(signal.reason);
  const listener = () => stop(signal.reason);
  signal.addEventListener("abort", listener, { once: true });
}

/** A body that gives the first half of a text and never ends. */
function stall(text: string, signal: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      const half = text.slice(0, Math.ceil(text.length / 2));
      controller.enqueue(new TextEncoder().encode(half));
      onAbort(signal, (reason) => controller.error(reason));
    },
  });
}

const CHUNK = 65_536;

/** A body that gives a text, and then white space. */
function pad(text: string, bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
    },
    pull(controller) {
      const size = Math.min(left, CHUNK);
      if (size === 0) return controller.close();
      left -= size;
      controller.enqueue(new Uint8Array(size).fill(0x20));
    },
  });
}
