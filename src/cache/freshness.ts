/** How long a value is used, in milliseconds. */
export interface Freshness {
  /** How long it is returned without a refresh. */
  fresh: number;
  /** How long after that it is returned while it is refreshed. */
  stale: number;
}

/** The distance of two moments, even if the clock was set back in between. */
export function timeBetween(one: number, other: number): number {
  return Math.abs(one - other);
}

/**
 * Says what happens to a value of an age in milliseconds. It is returned
 * (`fresh`), returned and refreshed (`stale`), or no longer returned
 * (`expired`).
 */
export function stateOf(
  age: number,
  { fresh, stale }: Freshness,
): "fresh" | "stale" | "expired" {
  if (age < fresh) return "fresh";
  // An age that is not a number also counts as too old.
  return age < fresh + stale ? "stale" : "expired";
}
