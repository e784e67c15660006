import type { RequestSummary } from "../model/mod.ts";
import type { AnswerOutline } from "./answer_details.ts";

/** The keys of every event. */
export interface CallProgress extends RequestSummary {
  /** The id of the call. It is unique, even for equal calls. */
  callId: string;
  /** The id of the attempt. It is unique, and `null` before the first one. */
  attemptId: string | null;
  /** The route, with its parameters in braces: `GET /connectors/{uuid}`. */
  route: string;
  /** How long the call has taken so far, in milliseconds. */
  elapsed: number;
}

/** An attempt begins. */
export interface SendEvent extends CallProgress {
  /** Tells the types of event apart. */
  type: "request";
}

/** An attempt got an answer, and its body was read. */
export interface AnswerEvent extends CallProgress, AnswerOutline {
  /** Tells the types of event apart. */
  type: "response";
  /** How long the attempt took, in milliseconds. */
  duration: number;
}

/** An attempt failed, and another one follows. */
export interface RetryEvent extends CallProgress {
  /** Tells the types of event apart. */
  type: "retry";
  /** Why the attempt failed. */
  error: unknown;
  /** How long the attempt took, in milliseconds. */
  duration: number;
  /** The wait before the next attempt, in milliseconds. */
  delay: number;
}

/** The call succeeds. Its duration is `elapsed`. */
export interface SuccessEvent extends CallProgress {
  /** Tells the types of event apart. */
  type: "success";
}

/**
 * The call fails. Its duration is `elapsed`. `attempts` is 0 if nothing was
 * sent. If an argument is so wrong that there is no URL, there is no event,
 * only the error.
 */
export interface FailureEvent extends CallProgress {
  /** Tells the types of event apart. */
  type: "failure";
  /** The error of the call. */
  error: unknown;
}

/** The caller ends the call by its signal. Its duration is `elapsed`. */
export interface AbortEvent extends CallProgress {
  /** Tells the types of event apart. */
  type: "abort";
  /** The reason of the signal. The call rejects with it. */
  reason: unknown;
}

/**
 * An event of a call, for `onEvent`, told apart by `type`.
 *
 * Every call ends with one `success`, `failure` or `abort`. No event holds the
 * token or another header of the request. As JSON, an event has the message of
 * its error. The errors of a listener are ignored.
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
 *   onEvent: (event) => seen.push(`${event.type} ${event.route}`),
 * });
 *
 * assertEquals(seen, [
 *   "request GET /connectors",
 *   "response GET /connectors",
 *   "success GET /connectors",
 * ]);
 * ```
 */
export type RequestEvent =
  | SendEvent
  | AnswerEvent
  | RetryEvent
  | SuccessEvent
  | FailureEvent
  | AbortEvent;
