import type { Api, CallOptions } from "../../http/mod.ts";
import type { Change, SettingValue } from "../plan/change.ts";
import type { Reply } from "./ask.ts";
import type { ChangeResult } from "./outcome.ts";

/** The applying of a plan, while it lasts. */
export interface Run {
  /** How many things to do at a time. */
  concurrency: number;
  /** The date and time from which sources are disabled. */
  disabledSince: string;
  /** Makes a call, unless it was stopped. */
  ask<T>(
    call: (api: Api, options: CallOptions) => Promise<T>,
  ): Promise<Reply<T>>;
  /** Notes what came of a change. */
  settle(result: ChangeResult): void;
}

/** What was found where a change is to be made, told apart by `kind`. */
export type Sighting =
  // The value is undefined where there is no such source.
  | { kind: "value"; value: SettingValue | undefined }
  | { kind: "unreadable"; error: unknown }
  | { kind: "unsent" };

/** Finds what is there now, for each change of some. */
export type Look<C extends Change> = (
  changes: readonly C[],
) => Promise<(change: C) => Sighting>;

/**
 * Sends changes in one request. What it answers with tells the value that the
 * API says a setting has now; `undefined` where it does not say.
 */
export type Send<C extends Change> = (
  changes: readonly C[],
  api: Api,
  options: CallOptions,
) => Promise<(change: C) => SettingValue | undefined>;

/** Looks what is there, and notes and leaves out what is not to be sent. */
export async function selectChanges<C extends Change>(
  run: Run,
  changes: readonly C[],
  look: Look<C>,
): Promise<C[]> {
  const sightingOf = await look(changes);
  return changes.filter((change) => {
    const sighting = sightingOf(change);
    switch (sighting.kind) {
      case "unsent":
        return false;
      case "unreadable":
        run.settle({ status: "failed", change, error: sighting.error });
        return false;
    }
    const { value: found } = sighting;
    if (found === change.before) return true;
    if (found === change.after) run.settle({ status: "already", change });
    else {
      run.settle({
        status: "refused",
        change,
        ...found !== undefined && { found },
      });
    }
    return false;
  });
}
