/** How long a value is used, in milliseconds. */
export interface Freshness {
  /** How long it is returned without a refresh. */
  fresh: number;
  /** How long after that it is returned while it is refreshed. */
  stale: number;
}

/** A value that is kept. */
export interface Dated {
  /** When it was requested, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * The age of a value, even if the clock was set back in between. Without a
 * value, or if its age is unknown, it is infinite.
 */
export function ageOf(value: Dated | undefined, now: number): number {
  const age = Math.abs(now - (value?.at ?? NaN));
  return Number.isNaN(age) ? Infinity : age;
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
  return age < fresh + stale ? "stale" : "expired";
}
