import type { ObstacleOf } from "./payment_obstacle.ts";

/**
 * Compares what a draft asks for with what a connector allows: nothing is in
 * the way where the draft does not ask.
 */
export function compare<Code extends string, Asked, Allowed>(
  code: Code,
  instruction: number | null,
  value_payment: Asked | null | undefined,
  value_connector: Allowed | null | undefined,
  fits: (asked: Asked, allowed: Allowed) => boolean,
): ObstacleOf<Code, Asked, Allowed>[] {
  if (value_payment == null) return [];
  const asked = { code, instruction, value_payment };
  if (value_connector == null) {
    return [{ ...asked, verdict: "unknown", value_connector: null }];
  }
  return fits(value_payment, value_connector)
    ? []
    : [{ ...asked, verdict: "unfit", value_connector }];
}

/** Says whether a value is in a list. */
export function isAmong(value: string, list: readonly string[]): boolean {
  return list.includes(value);
}

/** Says whether a value is not above a limit. */
export function isAtMost(value: number, limit: number): boolean {
  return value <= limit;
}

/** Says whether a value is not below a limit. */
export function isAtLeast(value: number, limit: number): boolean {
  return value >= limit;
}
