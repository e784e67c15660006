/** What is told of a request that an error came from. */
export interface RequestSummary {
  /** The HTTP method. */
  method: string;
  /** The URL, with its query. */
  url: string;
  /** How often the request was sent, the first time included. */
  attempts: number;
}

/**
 * The name of the symbol that marks the errors of this package: those of other
 * copies of it, and of other realms, have other classes.
 */
const BRAND = "@connectors/powens/error";

/**
 * Says whether something is an error of this package, or of another copy of it.
 *
 * @param value What was caught
 */
export function isBranded(value: unknown): boolean {
  return typeof value === "object" && value !== null &&
    Reflect.get(value, Symbol.for(BRAND)) === true;
}

/**
 * What every error of this package is an instance of.
 *
 * The errors are told apart by `kind`; `isPowensError()` narrows to their
 * union, so that a `switch` over `kind` narrows further.
 *
 * None of them ever holds the token.
 */
export abstract class PowensError extends Error {
  /** Tells the kinds of error apart. */
  abstract readonly kind: string;
  /** The HTTP method, where a request was made. */
  declare readonly method?: string;
  /** The URL, with its query, where a request was made. */
  declare readonly url?: string;
  /** How often the request was sent, where one was made. */
  declare readonly attempts?: number;

  /**
   * Makes an error.
   *
   * @param message What was attempted, what was wrong, what would be right
   * @param request The request that the error came from, if there was one
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
   * Gives what `JSON.stringify()` writes: what errors have by default is the
   * least of it, as their message is passed over.
   *
   * @returns The message, and all that tells of what went wrong
   */
  toJSON(): object {
    const { message } = this;
    return Object.assign({ message }, this);
  }
}
