import type { RequestSummary } from "../model/mod.ts";
import { RequestError } from "./request_error.ts";
import type { TimeBound } from "./time_bound.ts";

/** The error of a request whose whole answer did not come in time. */
export class TimeoutError extends RequestError {
  /** Tells the kinds of error apart. */
  readonly kind = "timeout" as const;
  /** The name of the class. */
  override readonly name: string = "TimeoutError";
  /**
   * The bound that ended the request: that of an attempt, or that of the call.
   */
  declare readonly bound: "timeout" | "deadline";

  /**
   * Makes an error.
   *
   * @param message What did not come in time; it follows the method and the URL
   * @param request The request
   * @param bound The bound that ended the request
   */
  constructor(message: string, request: RequestSummary, bound: TimeBound) {
    const whole = bound.name === "timeout" ? "an attempt" : "the call";
    super(
      `${message} within ${bound.limit} ms, the ${bound.name} of ${whole}`,
      request,
    );
    this.bound = bound.name;
  }
}
