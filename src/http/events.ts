import type { RequestSummary } from "../model/mod.ts";

/** An attempt begins. */
export interface SendEvent extends RequestSummary {
  /** Tells the types of event apart. */
  type: "request";
}

/** An attempt was answered, and the answer's body was read. */
export interface AnswerEvent extends RequestSummary {
  /** Tells the types of event apart. */
  type: "response";
  /** The HTTP status. */
  status: number;
}

/** An attempt failed, and another one follows. */
export interface RetryEvent extends RequestSummary {
  /** Tells the types of event apart. */
  type: "retry";
  /** Why the attempt failed. */
  error: unknown;
  /** How long until the next attempt, in milliseconds. */
  delay: number;
}

/**
 * The call ends in an error; after 0 attempts, if nothing was sent. An argument
 * for which there is no URL to tell of is a mistake that the error alone tells.
 */
export interface FailureEvent extends RequestSummary {
  /** Tells the types of event apart. */
  type: "failure";
  /** What the call rejects with. */
  error: unknown;
}

/**
 * What `onEvent` is told in the course of a call, told apart by `type`. No
 * event holds the token, or any other header.
 *
 * What `onEvent` throws, the call rejects with.
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const seen: string[] = [];
 *
 * await listConnectors({
 *   domain: "acme-sandbox",
 *   fetch: createSandbox().fetch,
 *   onEvent: (event) => seen.push(event.type),
 * });
 *
 * assertEquals(seen, ["request", "response"]);
 * ```
 */
export type RequestEvent = SendEvent | AnswerEvent | RetryEvent | FailureEvent;
