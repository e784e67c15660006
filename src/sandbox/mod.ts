/**
 * The API in memory, for tests, demos and offline work. It works as the `fetch`
 * of a client and as the handler of a server.
 *
 * @example In a test
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { updateConnector } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const { fetch, token, requests } = createSandbox();
 * const api = { domain: "acme-sandbox", fetch, token };
 *
 * await updateConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf", { hidden: true });
 *
 * assertEquals(requests[0]?.body, { hidden: true });
 * assertEquals(requests[0]?.authenticated, true);
 * ```
 *
 * @module
 */
export {
  createSandbox,
  type Sandbox,
  type SandboxFetch,
  type SandboxOptions,
} from "./create_sandbox.ts";
export type {
  DisconnectFault,
  Fault,
  FaultBase,
  HtmlFault,
  OversizedFault,
  RateLimitFault,
  StalledBodyFault,
  StalledHeadersFault,
  StatusFault,
  TruncatedFault,
  WrongTypeFault,
} from "./fault.ts";
export type { Json, JsonObject } from "./json.ts";
export type { SandboxAnswer, SandboxRequest } from "./sandbox_request.ts";
export type { SandboxRoute } from "./sandbox_route.ts";
