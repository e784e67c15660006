import { assertEquals } from "@std/assert";
import { FakeTime } from "@std/testing/time";

// These tests hold the standard library and its stand-ins to the same, so
// they must pass with either.

Deno.test("FakeTime lets time pass only when it is told to", async () => {
  using time = new FakeTime(1_000);
  const seen: number[] = [];
  setTimeout(() => seen.push(Date.now()), 10);
  const timer = setTimeout(() => seen.push(-1), 5);
  clearTimeout(timer);

  await time.tickAsync(9);
  assertEquals(seen, []);
  await time.tickAsync(1);
  assertEquals(seen, [1_010]);
  assertEquals(time.now, 1_010);
});

Deno.test("FakeTime runs what promises bring between timers", async () => {
  using time = new FakeTime(0);
  const seen: number[] = [];
  const wait = (ms: number) =>
    new Promise((resolve) => setTimeout(resolve, ms));
  const done = (async () => {
    for (let count = 0; count < 3; count++) {
      await wait(100);
      seen.push(Date.now());
    }
  })();

  await time.runAllAsync();
  await done;
  assertEquals(seen, [100, 200, 300]);
});

Deno.test("FakeTime lets promises go first when it ticks", async () => {
  using time = new FakeTime(0);
  const seen: number[] = [];
  (async () => {
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen.push(Date.now());
  })();

  await time.tickAsync(150);
  await time.runMicrotasks();
  assertEquals(seen, [150]);
  assertEquals(time.now, 150);
});

Deno.test("FakeTime puts the timers and the date back", async () => {
  const { setTimeout: actual } = globalThis;
  {
    using _time = new FakeTime(0);
    assertEquals(Date.now(), 0);
  }
  assertEquals(globalThis.setTimeout, actual);
  assertEquals(Date.now() > 0, true);
  await new Promise((resolve) => setTimeout(resolve, 0));
});
