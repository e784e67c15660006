/** For how long what was asked for is given, in milliseconds. */
export interface Freshness {
  /** For how long without asking again. */
  fresh: number;
  /** For how long after that, while it is asked for again. */
  stale: number;
}

/** How far apart two moments are, even if the clock was put back in between. */
export function timeBetween(one: number, other: number): number {
  return Math.abs(one - other);
}

/**
 * Says what becomes of something by its age, in milliseconds. It is given
 * (`fresh`), it is given while it is asked for again (`stale`), or it is not
 * given any more (`expired`).
 */
export function stateOf(
  age: number,
  { fresh, stale }: Freshness,
): "fresh" | "stale" | "expired" {
  if (age < fresh) return "fresh";
  // An age that is not a number is too old as well.
  return age < fresh + stale ? "stale" : "expired";
}
