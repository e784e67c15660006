/** A year, in milliseconds. No store takes `Infinity`. */
export const LONGEST_LIFETIME = 31_536_000_000;
