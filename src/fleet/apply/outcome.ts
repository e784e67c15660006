import type { Change, SettingValue } from "../plan/change.ts";

/** The keys of every result. */
export interface ResultBase {
  /** The planned change. */
  change: Change;
}

/** The change was made. */
export interface DoneResult extends ResultBase {
  /** Tells the results apart. */
  status: "done";
}

/** The setting already had the new value. Nothing was sent. */
export interface AlreadyResult extends ResultBase {
  /** Tells the results apart. */
  status: "already";
}

/**
 * The API accepted the change, but answered with another value. It may ignore
 * this setting, or not show it.
 */
export interface UnconfirmedResult extends ResultBase {
  /** Tells the results apart. */
  status: "unconfirmed";
  /** The value in the answer. */
  found: SettingValue;
}

/** The setting changed since the change was planned. Nothing was sent. */
export interface RefusedResult extends ResultBase {
  /** Tells the results apart. */
  status: "refused";
  /** The current value; absent if the source no longer exists. */
  found?: SettingValue;
}

/** The change was not made. */
export interface FailedResult extends ResultBase {
  /** Tells the results apart. */
  status: "failed";
  /** The error; mostly a `PowensError`. */
  error: unknown;
}

/**
 * The request failed, and its effect is unknown. The change may have been made.
 */
export interface UnknownResult extends ResultBase {
  /** Tells the results apart. */
  status: "unknown";
  /** The error of the request. */
  error: unknown;
}

/**
 * A connector was not shown, as a change of one of its sources was not made.
 * Nothing was sent.
 */
export interface BlockedResult extends ResultBase {
  /** Tells the results apart. */
  status: "blocked";
  /** The names of the sources that are not as planned. */
  sources: string[];
}

/**
 * Nothing was sent, as the signal was aborted or the token was refused before.
 */
export interface NotStartedResult extends ResultBase {
  /** Tells the results apart. */
  status: "notStarted";
}

/** The result of a change, told apart by `status`. */
export type ChangeResult =
  | DoneResult
  | AlreadyResult
  | UnconfirmedResult
  | RefusedResult
  | FailedResult
  | UnknownResult
  | BlockedResult
  | NotStartedResult;

/** The outcome of a plan. */
export interface Outcome {
  /** The result of each change, in the order of the plan. */
  results: ChangeResult[];
  /** The number of results of each status. */
  counts: Record<ChangeResult["status"], number>;
  /** Whether the signal was aborted before the end. */
  aborted: boolean;
  /** Whether the API answered 401. Nothing else was sent after that. */
  unauthorized: boolean;
}

/** A change that has ended. */
export interface ApplyProgress {
  /** Its result. */
  result: ChangeResult;
  /** How many changes have ended so far. */
  settled: number;
  /** The number of all changes. */
  total: number;
}

/** The options of `applyPlan()`. */
export interface ApplyOptions {
  /**
   * How many connectors to read or to change at the same time.
   *
   * @default {4}
   */
  concurrency?: number | undefined;
  /**
   * Is called for every change that has ended. It must not throw, or the
   * outcome is lost.
   */
  onProgress?: ((progress: ApplyProgress) => void) | undefined;
  /**
   * Stops the run. Requests in flight end, nothing else is sent, and the
   * outcome says what was done and what was not.
   */
  signal?: AbortSignal | undefined;
  /**
   * Returns the time in milliseconds since 1970. Sources are disabled since
   * that time.
   *
   * @default {Date.now}
   */
  now?: (() => number) | undefined;
}

/** Counts the results of each status. */
export function countResults(
  results: readonly ChangeResult[],
): Outcome["counts"] {
  const counts: Outcome["counts"] = {
    done: 0,
    already: 0,
    unconfirmed: 0,
    refused: 0,
    failed: 0,
    unknown: 0,
    blocked: 0,
    notStarted: 0,
  };
  for (const { status } of results) counts[status]++;
  return counts;
}
