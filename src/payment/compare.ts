import type { ObstacleOf } from "./payment_obstacle.ts";

/** What a draft asks for, and what a connector allows. */
export interface Comparison<Code extends string, Asked, Allowed> {
  /** The code of the obstacle if the two do not go together. */
  code: Code;
  /** What the draft asks for. If it asks for nothing, there is no obstacle. */
  asked: Asked | null | undefined;
  /** What the connector allows, if its settings say so. */
  allowed: Allowed | null | undefined;
  /** Says whether the two go together. */
  fits: (asked: Asked, allowed: Allowed) => boolean;
}

/**
 * Compares what a draft asks for with what a connector allows.
 *
 * @param instruction The index of the instruction; `null` if the comparison is
 * about the whole payment
 */
export function compare<Code extends string, Asked, Allowed>(
  instruction: number | null,
  { code, asked, allowed, fits }: Comparison<Code, Asked, Allowed>,
): ObstacleOf<Code, Asked, Allowed>[] {
  if (asked === null || asked === undefined) return [];
  const obstacle = { code, instruction, value_payment: asked };
  if (allowed === null || allowed === undefined) {
    return [{ ...obstacle, verdict: "unknown", value_connector: null }];
  }
  return fits(asked, allowed)
    ? []
    : [{ ...obstacle, verdict: "unfit", value_connector: allowed }];
}

/** Says whether a value is in a list. */
export function isAmong(value: string, list: readonly string[]): boolean {
  return list.includes(value);
}

/** Says whether a value is at most a limit. */
export function isAtMost(value: number, limit: number): boolean {
  return value <= limit;
}

/** Says whether a value is at least a limit. */
export function isAtLeast(value: number, limit: number): boolean {
  return value >= limit;
}
