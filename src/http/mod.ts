/**
 * One request: its URL, headers, deadline, retries, body and errors.
 *
 * @module
 */
export type { Api, CallOptions } from "./api.ts";
export * from "./api_error.ts";
export { call } from "./call.ts";
export type * from "./events.ts";
export * from "./is_powens_error.ts";
export * from "./network_error.ts";
export * from "./request_error.ts";
export type { RetryPolicy } from "./retry.ts";
export * from "./retry_budget.ts";
export * from "./timeout_error.ts";
export { domainHost, pathId } from "./url.ts";
