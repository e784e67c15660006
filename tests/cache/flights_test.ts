import { assertEquals } from "@std/assert";
import { createFlights } from "../../src/cache/flights.ts";

const OPTIONS = { timeout: 60_000, areFlightsShared: true, now: () => 0 };

Deno.test("those who ask for the same at the same time wait for the same", async () => {
  const flights = createFlights<number>(OPTIONS);
  let begun = 0;
  const run = () => Promise.resolve(++begun);
  const joined = await Promise.all([
    flights.join("a", run, undefined),
    flights.join("a", run, undefined),
    flights.join("b", run, undefined),
  ]);
  assertEquals(joined, [
    { value: 1, isShared: false },
    { value: 1, isShared: true },
    { value: 2, isShared: false },
  ]);
  // The others have ended.
  assertEquals(await flights.join("a", run, undefined), {
    value: 3,
    isShared: false,
  });
});

Deno.test("callers do not join renewed or unshared flights", async () => {
  let begun = 0;
  const run = () => Promise.resolve(++begun);
  const closing = createFlights<number>(OPTIONS);
  const before = closing.join("a b", run, undefined);
  closing.renew("a");
  const after = closing.join("a b", run, undefined);
  assertEquals([(await before).value, (await after).value], [1, 2]);
  const apart = createFlights<number>({ ...OPTIONS, areFlightsShared: false });
  const both = [
    apart.join("a", run, undefined),
    apart.join("a", run, undefined),
  ];
  assertEquals((await Promise.all(both)).map(({ value }) => value), [3, 4]);
});

Deno.test("an abort ends one wait, and the last one calls off what is waited for", async () => {
  const flights = createFlights<never>(OPTIONS);
  let signal: AbortSignal | undefined;
  const run = (own: AbortSignal) => {
    signal = own;
    return new Promise<never>(() => {});
  };
  const callers = [new AbortController(), new AbortController()] as const;
  const waits = callers.map((caller) => flights.join("a", run, caller.signal));
  callers[0].abort("enough");
  assertEquals(await waits[0]?.catch((reason) => reason), "enough");
  assertEquals(signal?.aborted, false);
  callers[1].abort("enough");
  await Promise.allSettled(waits);
  assertEquals(signal?.aborted, true);
});

Deno.test("waitUntil() gets every operation", async () => {
  const kept: Promise<unknown>[] = [];
  const flights = createFlights<number>({
    ...OPTIONS,
    waitUntil: (promise) => void kept.push(promise),
  });
  await flights.join("a", () => Promise.resolve(1), undefined);
  flights.refresh("a", () => Promise.reject(new Error("no")));
  await Promise.all(kept);
  assertEquals(kept.length, 2);
});

/** Flights with a clock, and the ids of the refreshes that began. */
function setUpRefreshes(): {
  clock: { now: number };
  begun: string[];
  refresh(id: string): void;
  renew(start: string): void;
} {
  const clock = { now: 5_000 };
  const begun: string[] = [];
  const { refresh, renew } = createFlights({
    ...OPTIONS,
    timeout: 1_000,
    now: () => clock.now,
  });
  return {
    clock,
    begun,
    refresh: (id) => refresh(id, () => Promise.resolve(begun.push(id))),
    renew,
  };
}

Deno.test("a refresh puts off the next one of the same id until it has worked", () => {
  const { begun, refresh, renew } = setUpRefreshes();
  for (const id of ["a", "a", "b"]) refresh(id);
  assertEquals(begun, ["a", "b"]);
  renew("a");
  for (const id of ["a", "b"]) refresh(id);
  assertEquals(begun, ["a", "b", "a"]);
});

Deno.test("a refresh that does not work puts off the next one for the timeout", () => {
  const { clock, begun, refresh } = setUpRefreshes();
  refresh("a");
  clock.now += 999;
  refresh("a");
  assertEquals(begun.length, 1);
  clock.now += 1;
  refresh("a");
  assertEquals(begun.length, 2);
});

Deno.test("a clock that is put back puts off a refresh no longer than the timeout", () => {
  const { clock, begun, refresh } = setUpRefreshes();
  refresh("a");
  clock.now = 0;
  refresh("a");
  assertEquals(begun.length, 2);
});

Deno.test("a refresh is not joined", async () => {
  const flights = createFlights<number>(OPTIONS);
  flights.refresh("a", () => new Promise(() => {}));
  const joined = await flights.join("a", () => Promise.resolve(1), undefined);
  assertEquals(joined, { value: 1, isShared: false });
});
