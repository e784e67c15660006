/**
 * What the tests use of `@std/testing/time`, for where JSR cannot be reached:
 * the same class over `@sinonjs/fake-timers`.
 *
 * @module
 */
import { install } from "npm:@sinonjs/fake-timers@^15.0.0";

/** Time that passes only when it is told to. */
export class FakeTime {
  #clock: ReturnType<typeof install>;

  /** Replaces the timers and the date, from the given moment on. */
  constructor(start: number = Date.now()) {
    this.#clock = install({
      now: start,
      toFake: [
        "setTimeout",
        "clearTimeout",
        "setInterval",
        "clearInterval",
        "Date",
      ],
    });
  }

  /** The moment that it is. */
  get now(): number {
    return this.#clock.now;
  }

  /** Lets time pass, in milliseconds, and whatever it brings happen. */
  async tickAsync(ms = 0): Promise<void> {
    await this.#clock.tickAsync(ms);
  }

  /** Lets time pass until the next timer, if there is one. */
  async nextAsync(): Promise<boolean> {
    const { now } = this;
    await this.#clock.nextAsync();
    return this.now > now;
  }

  /** Lets time pass until there are no timers left. */
  async runAllAsync(): Promise<void> {
    await this.#clock.runAllAsync();
  }

  /** Puts the timers and the date back. */
  restore(): void {
    this.#clock.uninstall();
  }

  /** Puts the timers and the date back. */
  [Symbol.dispose](): void {
    this.restore();
  }
}
