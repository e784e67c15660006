import type { RequestSummary } from "../model/mod.ts";
import { RequestError } from "./request_error.ts";
import type { TimeBound } from "./time_bound.ts";

/** A request whose answer was not there, to its last byte, in time. */
export class TimeoutError extends RequestError {
  /** Tells the kinds of error apart. */
  readonly kind = "timeout" as const;
  /** The name of the class. */
  override readonly name: string = "TimeoutError";
  /** Which bound struck: that of an attempt, or that of the whole call. */
  declare readonly bound: "timeout" | "deadline";

  /**
   * Makes an error.
   *
   * @param message What was not there in time, to follow the method and URL
   * @param request The request that was made
   * @param bound The bound that struck
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
