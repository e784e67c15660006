/**
 * One request: its URL, headers, deadline, retries, body and errors.
 *
 * @module
 */
export type { Api, CallOptions } from "./api.ts";
export { ApiError, type ApiErrorDetails } from "./api_error.ts";
export { writeBody } from "./body.ts";
export { call, type RouteCall } from "./call.ts";
export type { AnswerDetails, AnswerOutline } from "./answer_details.ts";
export type { CacheUse } from "./cache_use.ts";
export type {
  AbortEvent,
  AnswerEvent,
  CallProgress,
  FailureEvent,
  RequestEvent,
  RetryEvent,
  SendEvent,
  SuccessEvent,
} from "./events.ts";
export { type AnyPowensError, isPowensError } from "./is_powens_error.ts";
export { NetworkError } from "./network_error.ts";
export { buildPath, pathId } from "./path.ts";
export { RequestError } from "./request_error.ts";
export type { RetryPolicy } from "./retry.ts";
export {
  createRetryBudget,
  type RetryBudget,
  type RetryBudgetOptions,
} from "./retry_budget.ts";
export { TimeoutError } from "./timeout_error.ts";
