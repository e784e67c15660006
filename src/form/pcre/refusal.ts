/**
 * Why a pattern is not compiled: PCRE2 rejects it, or JavaScript cannot give
 * the same verdicts.
 */
export type RefusalKind = "malformed" | "unsupported";

/** Ends the reading of a pattern; `readPattern()` catches it. */
export class Refusal extends Error {
  /** Why the pattern is not compiled. */
  readonly kind: RefusalKind;

  /**
   * Makes a refusal.
   *
   * @param kind Why the pattern is not compiled.
   * @param reason A sentence without a final period. By default, it names the
   * kind and the place.
   */
  constructor(kind: RefusalKind, reason?: string) {
    super(reason);
    this.kind = kind;
  }
}

/**
 * Refuses a pattern that PCRE2 rejects.
 *
 * @throws {Refusal} Always.
 */
export function refuseMalformed(): never {
  throw new Refusal("malformed");
}

/**
 * Refuses a pattern that PCRE2 may accept, but that is unsupported here.
 *
 * @param reason A sentence without a final period. By default, it says that the
 * pattern is unsupported at this place.
 * @throws {Refusal} Always.
 */
export function refuseUnsupported(reason?: string): never {
  throw new Refusal("unsupported", reason);
}

/**
 * Refuses a pattern that versions of PCRE2 read or match differently.
 *
 * @param subject The part that they read or match differently, with a capital
 * letter.
 * @throws {Refusal} Always.
 */
export function refuseVarying(subject: string): never {
  throw new Refusal("unsupported", `${subject} differs between versions`);
}
