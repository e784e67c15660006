import type { Goal } from "./figure.ts";
import { format, round } from "./quantity.ts";

/**
 * Says whether a goal is met, by what is read of the figure, and by how much it
 * is missed where it is not.
 *
 * @param goal The goal
 * @returns The verdict, in a few words
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 *
 * const verdict = judge({
 *   what: "listConnectors alone",
 *   side: "at most",
 *   limit: { value: 3_000, unit: "B" },
 *   measured: { value: 3_100, unit: "B" },
 * });
 *
 * assertEquals(verdict, "missed by 100 B");
 * ```
 */
export function judge({ side, limit, measured }: Goal): string {
  const excess = side === "at most"
    ? round(measured) - limit.value
    : limit.value - round(measured);
  if (Number.isNaN(excess)) return "not measured";
  if (excess <= 0) return "met";
  return limit.unit === "%"
    ? `missed by ${excess.toFixed(1)} points`
    : `missed by ${format({ value: excess, unit: limit.unit })}`;
}
