import type { Json } from "./json.ts";
import type { SandboxRoute } from "./sandbox_route.ts";

/** When a fault strikes. */
export interface FaultBase {
  /**
   * The route that it strikes; by default, every one. It never strikes
   * `OPTIONS`, which a browser sends before a write.
   */
  route?: SandboxRoute | undefined;
  /**
   * How many requests it strikes. With 0, it strikes none, and with `Infinity`
   * all.
   *
   * @default {1}
   */
  times?: number | undefined;
}

/** The server answers with an error. The request has no effect. */
export interface StatusFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "status";
  /** The HTTP status. */
  status: number;
  /**
   * The body; by default, an error of the API. It is left out if the status
   * does not allow one.
   */
  body?: Json | undefined;
  /** Further headers. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** A proxy answers 503 with HTML. The request has no effect. */
export interface HtmlFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "html";
}

/** The server answers 429 with `Retry-After`. The request has no effect. */
export interface RateLimitFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "rateLimit";
  /** The value of the header: a number of seconds, or a date. */
  retryAfter: string;
}

/**
 * The connection is dropped, and `fetch` rejects. The request has no effect. If
 * the sandbox is the handler of a server, the handler rejects, and most servers
 * answer 500.
 */
export interface DisconnectFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "disconnect";
}

/** There is never an answer. The request has no effect. */
export interface StalledHeadersFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "stalledHeaders";
}

/** The request is served, but the answer's body never ends. */
export interface StalledBodyFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "stalledBody";
}

/** The request is served, but the JSON of the answer is cut off. */
export interface TruncatedFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "truncated";
}

/** The request is served, but the answer is other JSON. */
export interface WrongTypeFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "wrongType";
  /** The other JSON, by default an empty array. */
  body?: Json | undefined;
}

/** The request is served, but a lot of white space follows the answer. */
export interface OversizedFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "oversized";
  /** The length of the white space, in bytes. */
  bytes: number;
}

/** A fault of the sandbox, told apart by `kind`. */
export type Fault =
  | StatusFault
  | HtmlFault
  | RateLimitFault
  | DisconnectFault
  | StalledHeadersFault
  | StalledBodyFault
  | TruncatedFault
  | WrongTypeFault
  | OversizedFault;

/** Takes the first fault that strikes a route, and counts it. */
export function takeFault(
  faults: Fault[],
  route: SandboxRoute | undefined,
): Fault | undefined {
  const index = faults.findIndex((fault) =>
    (fault.route === undefined || fault.route === route) &&
    (fault.times === undefined || fault.times > 0)
  );
  const fault = faults[index];
  if (fault === undefined) return undefined;
  const { times = 1 } = fault;
  if (times > 1) faults[index] = { ...fault, times: times - 1 };
  else faults.splice(index, 1);
  return fault;
}
