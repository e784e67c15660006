import { requireInteger } from "../model/internal.ts";

/** The default number of requests at the same time. */
export const CONCURRENCY = 4;

/**
 * Refuses an invalid number of requests at the same time.
 *
 * @param action The attempted action
 * @param concurrency The number
 * @throws {UsageError} If it is not an integer from 1, or `Infinity`
 */
export function requireConcurrency(action: string, concurrency: number): void {
  requireInteger(action, "concurrency", concurrency, 1);
}

/**
 * Works on all items, on several at the same time. After a failure, it begins
 * no other item. It throws when all running ones have ended.
 */
export async function forEachAtATime<T>(
  concurrency: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  // All share one iterator, so that each item comes once.
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
