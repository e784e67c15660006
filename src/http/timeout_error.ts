import { RequestError } from "./request_error.ts";

/** A request whose answer was not there, to its last byte, in time. */
export class TimeoutError extends RequestError {
  /** Tells the kinds of error apart. */
  readonly kind = "timeout" as const;
  /** The name of the class. */
  override readonly name: string = "TimeoutError";
}
