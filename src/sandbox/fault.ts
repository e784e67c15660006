import type { Json } from "./json.ts";
import type { SandboxRoute } from "./sandbox_route.ts";

/** When a fault strikes. */
export interface FaultBase {
  /**
   * The route that it strikes; by default, every one. No fault strikes
   * `OPTIONS`, which a browser sends before a write.
   */
  route?: SandboxRoute | undefined;
  /**
   * How many requests it strikes: none if it is 0, and all if it is `Infinity`.
   *
   * @default {1}
   */
  times?: number | undefined;
}

/** The server answers with an error of its own; nothing is done. */
export interface StatusFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "status";
  /** The HTTP status. */
  status: number;
  /**
   * The body, by default an error as the API writes them. There is none where
   * the status does not allow any.
   */
  body?: Json | undefined;
  /** Further headers. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** Something in front of the server answers 503 with HTML; nothing is done. */
export interface HtmlFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "html";
}

/** The server answers 429 with `Retry-After`; nothing is done. */
export interface RateLimitFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "rateLimit";
  /** The value of the header: a number of seconds, or a date. */
  retryAfter: string;
}

/**
 * The connection is dropped, and `fetch` rejects; nothing is done. A server
 * that the sandbox is served with sees its handler reject, of which most make
 * a 500 answer.
 */
export interface DisconnectFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "disconnect";
}

/** There never is an answer; nothing is done. */
export interface StalledHeadersFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "stalledHeaders";
}

/** The request is served, but the answer's body never ends. */
export interface StalledBodyFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "stalledBody";
}

/** The request is served, but a part of the answer's JSON is missing. */
export interface TruncatedFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "truncated";
}

/** The request is served, but the answer is some other JSON. */
export interface WrongTypeFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "wrongType";
  /** The other JSON, by default an empty array. */
  body?: Json | undefined;
}

/** The request is served, but the answer is followed by a lot of white space. */
export interface OversizedFault extends FaultBase {
  /** Tells the kinds of fault apart. */
  kind: "oversized";
  /** How much white space, in bytes. */
  bytes: number;
}

/** Something that goes wrong on demand, told apart by `kind`. */
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
