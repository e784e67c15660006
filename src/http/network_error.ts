import { RequestError } from "./request_error.ts";

/**
 * A request that got no answer, or only a part of one.
 *
 * Its `cause` is what `fetch` rejected with, unless the request carried the
 * token: nobody can vouch for what a `fetch` puts into its errors.
 */
export class NetworkError extends RequestError {
  /** Tells the kinds of error apart. */
  readonly kind = "network" as const;
  /** The name of the class. */
  override readonly name: string = "NetworkError";
}
