import { assertEquals } from "@std/assert";
import { FakeTime } from "@std/testing/time";
import { runAllTimers } from "./mod.ts";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

Deno.test("runAllTimers() runs timers that promises set, before and between", async () => {
  using time = new FakeTime(0);
  const seen: number[] = [];
  const done = (async () => {
    await Promise.resolve();
    for (let count = 0; count < 3; count++) {
      await wait(100);
      seen.push(Date.now());
    }
  })();

  await runAllTimers(time);
  await done;
  assertEquals(seen, [100, 200, 300]);
});

Deno.test("runAllTimers() settles what the last timer brings", async () => {
  using time = new FakeTime(0);
  let hasEnded = false;
  wait(100).then(() => {}).then(() => hasEnded = true);

  await runAllTimers(time);
  assertEquals(hasEnded, true);
});

Deno.test("runAllTimers() lets no time pass where there is no timer", async () => {
  using time = new FakeTime(0);
  clearTimeout(setTimeout(() => {}, 100));

  await runAllTimers(time);
  assertEquals(time.now, 0);
});
