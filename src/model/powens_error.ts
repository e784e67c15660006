/** The request of an error. */
export interface RequestSummary {
  /** The HTTP method. */
  method: string;
  /** The URL, with its query. */
  url: string;
  /** How often the request was sent, with the first time. */
  attempts: number;
}

/**
 * The name of the symbol that marks the errors of this package. Other copies of
 * the package, and other realms, have other classes.
 */
const BRAND = "@connectors/powens/error";

/**
 * Says whether a value is an error of this package, or of another copy of it.
 *
 * @param value The caught value
 */
export function isBranded(value: unknown): boolean {
  return typeof value === "object" && value !== null &&
    Reflect.get(value, Symbol.for(BRAND)) === true;
}

/**
 * The base class of all errors of this package.
 *
 * A call that fails rejects with one of these, told apart by `kind`:
 *
 * - `UsageError` (`usage`): an argument is invalid. Nothing was sent.
 * - `ApiError` (`api`): the API refused the request. `code` says why.
 * - `NetworkError` (`network`): there was no answer.
 * - `TimeoutError` (`timeout`): the answer took too long.
 * - `DecodeError` (`decode`): the answer is not what the API documents.
 *
 * `isPowensError()` narrows to their union, so that you can `switch` over
 * `kind`. No error holds the token.
 */
export abstract class PowensError extends Error {
  /** Tells the kinds of error apart. */
  abstract readonly kind: string;
  /** The HTTP method, if a request was made. */
  declare readonly method?: string;
  /** The URL with its query, if a request was made. */
  declare readonly url?: string;
  /** How often the request was sent, if one was made. */
  declare readonly attempts?: number;

  /**
   * Makes an error.
   *
   * @param message What was attempted, what was wrong, and what would be right
   * @param request The request, if there was one
   * @param options The `cause`, if there is one
   */
  constructor(
    message: string,
    request?: RequestSummary,
    options?: ErrorOptions,
  ) {
    super(message, options);
    Object.assign(this, request);
    Object.defineProperty(this, Symbol.for(BRAND), { value: true });
  }

  /**
   * Returns the value that `JSON.stringify()` writes. By default, it leaves out
   * the message of an error.
   *
   * @returns The message, and all further keys of the error
   */
  toJSON(): object {
    const { message } = this;
    return Object.assign({ message }, this);
  }
}
