/**
 * What the tests use of `@std/testing/time`, for where JSR cannot be reached.
 *
 * It is written out, as what npm has for it is another clock: there, a timer
 * of 0 ms that a timer sets is due 1 ms later, and not at once.
 *
 * @module
 */

/** Fails where the time is faked twice, or put back twice. */
export class TimeError extends Error {
  override name = "TimeError";
}

interface Timer {
  due: number;
  /** How long until it is due again, of an interval. */
  period?: number;
  run: () => void;
}

interface Globals {
  Date: DateConstructor;
  setTimeout: unknown;
  clearTimeout: unknown;
  setInterval: unknown;
  clearInterval: unknown;
}

const actual = {
  globals: {
    Date,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  } satisfies Globals,
  setTimeout,
  abortAfter: AbortSignal.timeout,
};

function replace(globals: Globals, abortAfter: typeof AbortSignal.timeout) {
  Object.assign(globalThis, globals);
  AbortSignal.timeout = abortAfter;
}

/** Time that passes only when it is told to. */
export class FakeTime {
  static #current: FakeTime | undefined;

  /** In the order in which they were set. */
  readonly #timers = new Map<number, Timer>();
  #lastId = 0;
  #now: number;

  /** Replaces the timers and the date, from the given moment on. */
  constructor(start: number = actual.globals.Date.now()) {
    if (FakeTime.#current) {
      throw new TimeError("Cannot fake the time: it is faked already");
    }
    FakeTime.#current = this;
    this.#now = Math.floor(start);
    const clear = (id?: unknown) => {
      if (typeof id === "number") this.#timers.delete(id);
    };
    replace({
      Date: fakeDate(() => this.#now),
      setTimeout: (run: () => void, delay = 0, ...args: []) =>
        this.#set({
          due: this.#now + Math.max(0, Math.floor(delay)),
          run: () => run(...args),
        }),
      clearTimeout: clear,
      setInterval: (run: () => void, delay = 0, ...args: []) => {
        const period = Math.max(1, Math.floor(delay));
        return this.#set({
          due: this.#now + period,
          period,
          run: () => run(...args),
        });
      },
      clearInterval: clear,
    }, (delay) => {
      const controller = new AbortController();
      const due = this.#now + Math.max(0, Math.floor(delay));
      const reason = new DOMException("Signal timed out.", "TimeoutError");
      this.#set({ due, run: () => controller.abort(reason) });
      return controller.signal;
    });
  }

  /** Puts the timers and the date back, whoever has faked them. */
  static restore(): void {
    if (!FakeTime.#current) {
      throw new TimeError("Cannot put the time back: it is not faked");
    }
    FakeTime.#current.restore();
  }

  /** The moment that it is. */
  get now(): number {
    return this.#now;
  }

  /** Lets happen whatever promises bring. */
  async runMicrotasks(): Promise<void> {
    await new Promise((resolve) => actual.setTimeout(resolve, 0));
  }

  /** Lets happen whatever promises bring, and then time pass, in milliseconds. */
  async tickAsync(ms = 0): Promise<void> {
    await this.runMicrotasks();
    this.#runUntil(this.#now + ms);
  }

  /** Lets time pass until the next timer, and says whether there was one. */
  next(): boolean {
    const [, timer] = this.#nextTimer() ?? [];
    if (timer) this.#runUntil(timer.due);
    return timer !== undefined;
  }

  /** Puts the timers and the date back. */
  restore(): void {
    if (!FakeTime.#current) {
      throw new TimeError("Cannot put the time back: it is not faked");
    }
    FakeTime.#current = undefined;
    replace(actual.globals, actual.abortAfter);
  }

  /** Puts the timers and the date back. */
  [Symbol.dispose](): void {
    this.restore();
  }

  #set(timer: Timer): number {
    this.#lastId++;
    this.#timers.set(this.#lastId, timer);
    return this.#lastId;
  }

  /** The first of those that are due first. */
  #nextTimer(): [id: number, timer: Timer] | undefined {
    let next: [id: number, timer: Timer] | undefined;
    for (const entry of this.#timers) {
      if (!next || entry[1].due < next[1].due) next = entry;
    }
    return next;
  }

  #runUntil(end: number): void {
    for (;;) {
      const [id, timer] = this.#nextTimer() ?? [];
      if (!timer || id === undefined || timer.due > end) break;
      this.#now = timer.due;
      this.#timers.delete(id);
      if (timer.period !== undefined) {
        this.#timers.set(id, { ...timer, due: timer.due + timer.period });
      }
      timer.run();
    }
    this.#now = end;
  }
}

function fakeDate(now: () => number): DateConstructor {
  return new Proxy(actual.globals.Date, {
    construct: (target, args) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args),
    apply: (target) => new target(now()).toString(),
    get: (target, key, receiver) =>
      key === "now" ? now : Reflect.get(target, key, receiver),
  });
}
