import { PowensError, type RequestSummary } from "../model/mod.ts";

/** An error of a request that was made: all that such errors have in common. */
export abstract class RequestError extends PowensError {
  /** The HTTP method. */
  declare readonly method: string;
  /** The URL, with its query. */
  declare readonly url: string;
  /** How often the request was sent, the first time included. */
  declare readonly attempts: number;

  /**
   * Makes an error.
   *
   * @param message What was wrong, to follow the method and the URL
   * @param request The request that was made
   * @param options The `cause`, if there is one
   */
  constructor(
    message: string,
    request: RequestSummary,
    options?: ErrorOptions,
  ) {
    super(`${request.method} ${request.url} ${message}`, request, options);
  }
}
