import type { Fault } from "./fault.ts";
import type { Json } from "./json.ts";
import type { SandboxRoute } from "./sandbox_route.ts";

/** A request that a sandbox received. */
export interface SandboxRequest {
  /** The route, if there is one at that path with that method. */
  route: SandboxRoute | undefined;
  /** The HTTP method. */
  method: string;
  /** The URL, with its query. */
  url: string;
  /** The headers, except for `authorization`. */
  headers: Record<string, string>;
  /** Whether it had an `authorization` header. */
  authenticated: boolean;
  /**
   * The parsed body. A form is an object of texts. It is `undefined` if there
   * was none, or if it could not be read.
   */
  body: Json | undefined;
}

/** A request and its answer. */
export interface SandboxAnswer {
  /** The request. */
  request: SandboxRequest;
  /** The HTTP status; `null` if the connection ended without an answer. */
  status: number | null;
  /** The kind of the fault that struck, if one did. */
  fault: Fault["kind"] | undefined;
}
