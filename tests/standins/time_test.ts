import { assertEquals, assertThrows } from "@std/assert";
import { FakeTime, TimeError } from "@std/testing/time";

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

Deno.test("FakeTime.next() goes to the next timer, and says whether there was one", () => {
  using time = new FakeTime(0);
  const seen: string[] = [];
  const note = (name: string) => () => seen.push(`${name} at ${Date.now()}`);
  setTimeout(note("late"), 200);
  setTimeout(note("first"), 100);
  setTimeout(() => {
    note("second")();
    // Due at once, and so it runs before time goes on.
    setTimeout(note("third"), 0);
  }, 100);
  clearTimeout(setTimeout(note("never"), 50));

  assertEquals(time.next(), true);
  assertEquals(seen, ["first at 100", "second at 100", "third at 100"]);
  assertEquals(time.next(), true);
  assertEquals(seen.length, 4);
  assertEquals(time.next(), false);
  assertEquals(time.now, 200);
});

Deno.test("FakeTime.tickAsync() runs all timers that are due before the promises that they bring", async () => {
  using time = new FakeTime(0);
  const seen: string[] = [];
  setTimeout(() => Promise.resolve().then(() => seen.push("promise")), 10);
  setTimeout(() => seen.push("timer"), 20);

  await time.tickAsync(20);
  assertEquals(seen, ["timer", "promise"]);
});

Deno.test("FakeTime repeats intervals until they are cleared", async () => {
  using time = new FakeTime(0);
  const seen: number[] = [];
  const interval = setInterval(() => {
    seen.push(Date.now());
    if (seen.length === 3) clearInterval(interval);
  }, 10);

  await time.tickAsync(100);
  assertEquals(seen, [10, 20, 30]);
});

Deno.test("FakeTime hands on the arguments of a timer, and lets none be due before now", async () => {
  using time = new FakeTime(50);
  const seen: unknown[] = [];
  setTimeout(
    (...args: unknown[]) => seen.push(...args, Date.now()),
    -1,
    "a",
    2,
  );

  await time.tickAsync();
  assertEquals(seen, ["a", 2, 50]);
});

Deno.test("FakeTime fakes AbortSignal.timeout()", async () => {
  using time = new FakeTime(0);
  const signal = AbortSignal.timeout(100);

  await time.tickAsync(99);
  assertEquals(signal.aborted, false);
  await time.tickAsync(1);
  assertEquals(signal.aborted, true);
  assertEquals(signal.reason.name, "TimeoutError");
});

Deno.test("FakeTime fakes the date, but not what is made of a moment", () => {
  using _time = new FakeTime(1_000);
  assertEquals(new Date().getTime(), 1_000);
  assertEquals(new Date(5).getTime(), 5);
  assertEquals(new Date() instanceof Date, true);
  assertEquals(Date(), new Date(1_000).toString());
  assertEquals(Date.UTC(1970, 0), 0);
});

Deno.test("FakeTime is not faked twice, nor put back twice", () => {
  const time = new FakeTime();
  assertThrows(() => new FakeTime(), TimeError);
  FakeTime.restore();
  assertThrows(() => FakeTime.restore(), TimeError);
  assertThrows(() => time.restore(), TimeError);
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
  const { setTimeout: actual, Date: actualDate } = globalThis;
  const abortAfter = AbortSignal.timeout;
  {
    using _time = new FakeTime(0);
    assertEquals(Date.now(), 0);
  }
  assertEquals(globalThis.setTimeout, actual);
  assertEquals(globalThis.Date, actualDate);
  assertEquals(AbortSignal.timeout, abortAfter);
  assertEquals(Date.now() > 0, true);
  await new Promise((resolve) => setTimeout(resolve, 0));
});
