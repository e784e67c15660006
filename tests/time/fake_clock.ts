import { FakeTime } from "@std/testing/time";

/** Fake time that the monotonic clock, which `FakeTime` leaves alone, follows. */
export function fakeClock(): { time: FakeTime } & Disposable {
  const time = new FakeTime(0);
  const { now } = performance;
  performance.now = () => time.now;
  return {
    time,
    [Symbol.dispose]() {
      performance.now = now;
      time.restore();
    },
  };
}
