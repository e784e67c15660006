/**
 * The Powens connectors API as pure functions over `fetch`: the institutions
 * that a user can connect, their sources, form fields and payment abilities.
 *
 * @example List the institutions of a domain
 * ```ts
 * import { assert } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * // Without this `fetch`, the API itself would be called.
 * const api = { domain: "acme-sandbox", fetch: createSandbox().fetch };
 * const { connectors } = await listConnectors(api, { country_codes: ["FR"] });
 *
 * assert(connectors.some((connector) => connector.name === "Connecteur de test"));
 * ```
 *
 * @module
 */
export type {
  AnswerEvent,
  AnyPowensError,
  Api,
  ApiErrorDetails,
  CallOptions,
  FailureEvent,
  RequestEvent,
  RetryBudget,
  RetryBudgetOptions,
  RetryEvent,
  RetryPolicy,
  SendEvent,
} from "./src/http/mod.ts";
export {
  ApiError,
  createRetryBudget,
  isPowensError,
  NetworkError,
  RequestError,
  TimeoutError,
} from "./src/http/mod.ts";
export * from "./src/model/mod.ts";
export * from "./src/routes/mod.ts";
