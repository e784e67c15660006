import type { Change, SettingValue } from "../plan/change.ts";

/** What a setting is at the moment, told apart by `kind`. */
export type CurrentValue =
  | { kind: "value"; value: SettingValue }
  // No list has hidden connectors, so this one may be hidden, or gone.
  | { kind: "notListed" }
  | { kind: "noSource" }
  | { kind: "unreadable"; error: unknown }
  // Applying was stopped before anything was read.
  | { kind: "notSent" };

/** Tells the current value of the setting that a change is of. */
export type CurrentValueOf<C extends Change> = (change: C) => CurrentValue;
