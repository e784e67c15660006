/**
 * What tests do with fake time, beyond what the standard library has for it.
 *
 * @module
 */
export { fakeClock } from "./fake_clock.ts";
export { runAllTimers } from "./run_all_timers.ts";
