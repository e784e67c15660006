/** The units of what is measured. */
export type Unit = "ms" | "µs" | "B" | "%" | "×";

/** A number that says what it counts. */
export interface Quantity {
  /** How many. */
  value: number;
  /** Of what. */
  unit: Unit;
}

/**
 * Writes a quantity, with as many digits as are worth reading.
 *
 * @param quantity The quantity
 * @returns The number and its unit
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(format({ value: 12_345, unit: "B" }), "12,345 B");
 * assertEquals(format({ value: 0.1234, unit: "ms" }), "0.12 ms");
 * ```
 */
export function format({ value, unit }: Quantity): string {
  const digits = FRACTION_DIGITS[unit];
  const number = value.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit === "×" ? `${number}${unit}` : `${number} ${unit}`;
}

/**
 * Rounds a quantity to what is read of it.
 *
 * @param quantity The quantity
 * @returns Its number, with no more digits than {@linkcode format} writes
 */
export function round({ value, unit }: Quantity): number {
  return Number(value.toFixed(FRACTION_DIGITS[unit]));
}

const FRACTION_DIGITS: Record<Unit, number> = {
  "ms": 2,
  "µs": 1,
  "B": 0,
  "%": 1,
  "×": 2,
};
