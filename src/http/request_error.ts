import { PowensError, type RequestSummary } from "../model/mod.ts";

/** The base class of the errors of requests. */
export abstract class RequestError extends PowensError {
  /** The HTTP method. */
  declare readonly method: string;
  /** The URL, with its query. */
  declare readonly url: string;
  /** How often the request was sent, with the first time. */
  declare readonly attempts: number;

  /**
   * Makes an error.
   *
   * @param message What was wrong; it follows the method and the URL
   * @param request The request
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
