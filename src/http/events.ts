import type { RequestSummary } from "../model/mod.ts";
import type { AnswerOutline } from "./answer_details.ts";

/** What every event tells. */
export interface CallProgress extends RequestSummary {
  /** Tells the calls apart, even those that ask for the same. */
  callId: string;
  /** Tells the attempts of all calls apart; `null` before the first one. */
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

/** An attempt was answered, and the answer's body was read. */
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
  /** How long until the next attempt, in milliseconds. */
  delay: number;
}

/** The call ends in a value. Its duration is `elapsed`. */
export interface SuccessEvent extends CallProgress {
  /** Tells the types of event apart. */
  type: "success";
}

/**
 * The call ends in an error; after 0 attempts, if nothing was sent. Its
 * duration is `elapsed`. An argument for which there is no URL to tell of is a
 * mistake that the error alone tells.
 */
export interface FailureEvent extends CallProgress {
  /** Tells the types of event apart. */
  type: "failure";
  /** What the call rejects with. */
  error: unknown;
}

/** The caller ends the call by its signal. Its duration is `elapsed`. */
export interface AbortEvent extends CallProgress {
  /** Tells the types of event apart. */
  type: "abort";
  /** The reason of the signal, which the call rejects with. */
  reason: unknown;
}

/**
 * What `onEvent` is told in the course of a call, told apart by `type`. Every
 * call ends in one `success`, `failure` or `abort`.
 *
 * No event holds the token, or any other header. As JSON, an event says what
 * went wrong.
 *
 * A listener that throws changes nothing: what it throws is passed over.
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
