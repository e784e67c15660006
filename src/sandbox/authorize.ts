import { Refusal, unauthorized } from "./refusal.ts";

/** The tokens that a sandbox knows. */
export interface Tokens {
  /** The config token, which may write. */
  token: string;
  /** A token that must not write. */
  readOnlyToken: string | undefined;
}

/**
 * Refuses a write without the config token.
 *
 * @param authorization The header `Authorization`, or `null`
 * @param tokens The known tokens
 * @throws {Refusal} If there is no known token, or if it must not write
 */
export function authorizeWrite(
  authorization: string | null,
  { token, readOnlyToken }: Tokens,
): void {
  // The name of the scheme is not case-sensitive.
  const [, given] = /^bearer +(.+)$/i.exec(authorization ?? "") ?? [];
  if (given === token) return;
  if (given !== undefined && given === readOnlyToken) {
    throw new Refusal(403, "forbidden", "This token must not write");
  }
  throw unauthorized();
}
