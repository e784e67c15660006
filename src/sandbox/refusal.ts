import type { ErrorCode, Known } from "../model/mod.ts";

/** The refusal of a request. It is thrown inside the sandbox only. */
export class Refusal extends Error {
  /** The HTTP status. */
  readonly status: number;
  /** The code of the API. */
  readonly code: Known<ErrorCode>;
  /** Further headers. */
  readonly headers: Readonly<Record<string, string>>;

  /** Makes a refusal, with a description for developers. */
  constructor(
    status: number,
    code: Known<ErrorCode>,
    description: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(description);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The refusal of a value. */
export function invalidValue(name: string): Refusal {
  return new Refusal(400, "invalidValue", `Invalid value for ${name}`);
}

/** The refusal of an unknown id. */
export function notFound(what: string): Refusal {
  return new Refusal(404, "notFound", `No such ${what}`);
}

/**
 * The refusal of a request without a known token, with the text of a live
 * answer.
 */
export function unauthorized(): Refusal {
  return new Refusal(
    401,
    "unauthorized",
    "You don't have the required authorization parameter to access this endpoint.",
  );
}
