import type { Change, SettingValue } from "../plan/change.ts";

/** The current value of a setting, told apart by `kind`. */
export type CurrentValue =
  | { kind: "value"; value: SettingValue }
  // Lists do not have hidden connectors. So this one may be hidden or removed.
  | { kind: "notListed" }
  | { kind: "noSource" }
  | { kind: "unreadable"; error: unknown }
  // The run was stopped before the value was read.
  | { kind: "notSent" };

/** Returns the current value of the setting of a change. */
export type CurrentValueOf<C extends Change> = (change: C) => CurrentValue;
