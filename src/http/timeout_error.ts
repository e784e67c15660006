import type { RequestSummary } from "../model/mod.ts";
import { RequestError } from "./request_error.ts";

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
   * @param limit The value of the bound, in milliseconds
   */
  constructor(
    message: string,
    request: RequestSummary,
    bound: "timeout" | "deadline",
    limit: number,
  ) {
    const whole = bound === "timeout" ? "an attempt" : "the call";
    super(`${message} within ${limit} ms, the ${bound} of ${whole}`, request);
    this.bound = bound;
  }
}
