import type { ErrorCode, Known } from "../model/mod.ts";
import { type Answer, answerError, answerJson, respond } from "./answer.ts";
import type { Fault } from "./fault.ts";
import { Refusal } from "./refusal.ts";
import { onAbort } from "./wait.ts";

const HTML =
  "<!DOCTYPE html><html><head><title>503 Service Unavailable</title></head>" +
  "<body><h1>Service Unavailable</h1></body></html>";

/** The request that a fault strikes. */
export interface StruckRequest {
  /** The id for an error. */
  requestId: number;
  /** Aborts when the client is gone. */
  signal: AbortSignal;
  /** Serves the request. */
  serve: () => Promise<Answer>;
}

/** Makes the response of a fault. */
export async function respondWithFault(
  fault: Fault,
  { requestId, signal, serve }: StruckRequest,
): Promise<Response> {
  switch (fault.kind) {
    case "status": {
      const { status, headers, body } = fault;
      const error = new Refusal(status, codeOf(status), "A fault", headers);
      return respond(
        body === undefined
          ? answerError(error, requestId)
          : answerJson(body, status, headers),
      );
    }
    case "html":
      return respond({
        status: 503,
        content: HTML,
        headers: { "content-type": "text/html" },
      });
    case "rateLimit": {
      const headers = { "retry-after": fault.retryAfter };
      const error = new Refusal(
        429,
        "tooManySync",
        "Too many requests",
        headers,
      );
      return respond(answerError(error, requestId));
    }
    case "disconnect":
      throw new TypeError("connection closed before message completed");
    case "stalledHeaders":
      return await new Promise((_, reject) => onAbort(signal, reject));
    case "stalledBody":
      return respondWithBody(await serve(), (bytes) => stall(bytes, signal));
    case "truncated":
      return respondWithBody(await serve(), firstHalf);
    case "wrongType": {
      const { status } = await serve();
      const { body = [] } = fault;
      return respond(answerJson(body, status));
    }
    case "oversized":
      return respondWithBody(
        await serve(),
        (bytes) => pad(bytes, fault.bytes),
      );
  }
}

/** Makes the response of an answer, with another body from its bytes. */
function respondWithBody(
  { status, content, headers }: Answer,
  change: (bytes: Uint8Array<ArrayBuffer>) => BodyInit,
): Response {
  const bytes = typeof content === "string"
    ? new TextEncoder().encode(content)
    : new Uint8Array(content);
  return new Response(change(bytes), { status, headers });
}

/** The code for a status, if there is one. */
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

function firstHalf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.subarray(0, Math.ceil(bytes.length / 2));
}

/** A body with the first half of some bytes, that never ends. */
function stall(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(firstHalf(bytes));
      onAbort(signal, (reason) => controller.error(reason));
    },
  });
}

const CHUNK = 65_536;

/** A body with some bytes, and then white space. */
function pad(
  bytes: Uint8Array<ArrayBuffer>,
  length: number,
): ReadableStream<Uint8Array> {
  let left = length;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
    },
    pull(controller) {
      const size = Math.min(left, CHUNK);
      if (size === 0) return controller.close();
      left -= size;
      controller.enqueue(new Uint8Array(size).fill(0x20));
    },
  });
}
