import { RequestError } from "./request_error.ts";

/**
 * The error of a request without an answer, or with only a part of one.
 *
 * Its `cause` is the error of `fetch`. If the request had the token, there is
 * no `cause`, as a `fetch` may put the token into its errors.
 */
export class NetworkError extends RequestError {
  /** Tells the kinds of error apart. */
  readonly kind = "network" as const;
  /** The name of the class. */
  override readonly name: string = "NetworkError";
}
