import { requireInteger } from "../model/internal.ts";

/** How many requests to have under way at a time, where nobody says. */
export const CONCURRENCY = 4;

/**
 * Refuses a number of requests at a time that is not one.
 *
 * @param action What was attempted
 * @param concurrency The number
 * @throws {UsageError} If it is not an integer from 1. `Infinity` is one
 */
export function requireConcurrency(action: string, concurrency: number): void {
  requireInteger(action, "concurrency", concurrency, 1);
}

/**
 * Works on all items, on so many at a time. Once it fails on one, no other is
 * begun; those that are under way come to their end before it throws.
 */
export async function forEachAtATime<T>(
  concurrency: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  // All take their turns at one iterator, so that each item comes once.
  const queue = items.values();
  async function takeTurns(): Promise<void> {
    for (const item of queue) {
      if (failures.length > 0) return;
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  const count = Math.min(concurrency, items.length);
  await Promise.all(Array.from({ length: count }, takeTurns));
  if (failures.length > 0) throw failures[0];
}
