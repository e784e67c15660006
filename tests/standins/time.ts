/**
 * What the tests use of `@std/testing/time`, for where JSR cannot be reached:
 * the same class over `@sinonjs/fake-timers`.
 *
 * @module
 */
import { install } from "npm:@sinonjs/fake-timers@^15.0.0";

const { setTimeout: actualSetTimeout } = globalThis;

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

  /** Lets happen whatever promises bring. */
  async runMicrotasks(): Promise<void> {
    await new Promise((resolve) => actualSetTimeout(resolve, 0));
  }

  /** Lets happen whatever promises bring, and then time pass, in milliseconds. */
  async tickAsync(ms = 0): Promise<void> {
    await this.runMicrotasks();
    this.#clock.tick(ms);
  }

  /** Lets time pass until there are no timers left, not even new ones. */
  async runAllAsync(): Promise<void> {
    await this.runMicrotasks();
    while (this.#clock.countTimers() > 0) {
      this.#clock.next();
      await this.runMicrotasks();
    }
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
