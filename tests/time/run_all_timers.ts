import type { FakeTime } from "@std/testing/time";

/**
 * Lets time pass until there are no timers left, not even new ones.
 *
 * `FakeTime.runAllAsync()` does not do: it looks for timers before promises
 * have set any, and does not settle what the last timer has brought.
 *
 * @param time The fake time
 */
export async function runAllTimers(time: FakeTime): Promise<void> {
  await time.runMicrotasks();
  while (time.next()) await time.runMicrotasks();
}
