import type { Change, SettingValue } from "../plan/change.ts";

/** What every result is about. */
export interface ResultBase {
  /** The change, as it was planned. */
  change: Change;
}

/** The change was made. */
export interface DoneResult extends ResultBase {
  /** Tells the results apart. */
  status: "done";
}

/** All was as it should be already: nothing was sent. */
export interface AlreadyResult extends ResultBase {
  /** Tells the results apart. */
  status: "already";
}

/**
 * The API took the change, and answered with another value: it may not honour
 * this setting, or not tell of it.
 */
export interface UnconfirmedResult extends ResultBase {
  /** Tells the results apart. */
  status: "unconfirmed";
  /** What the API answered. */
  found: SettingValue;
}

/**
 * Things are no longer as they were when the change was planned: nothing was
 * sent.
 */
export interface RefusedResult extends ResultBase {
  /** Tells the results apart. */
  status: "refused";
  /** What is there instead; absent where the source is no longer there. */
  found?: SettingValue;
}

/** The change was not made. */
export interface FailedResult extends ResultBase {
  /** Tells the results apart. */
  status: "failed";
  /** Why; mostly a `PowensError`. */
  error: unknown;
}

/**
 * The request failed, and nobody could find out what had come of it: the change
 * may have been made.
 */
export interface UnknownResult extends ResultBase {
  /** Tells the results apart. */
  status: "unknown";
  /** What the request failed with. */
  error: unknown;
}

/**
 * A connector was not shown, since a change of one of its sources was not
 * made: nothing was sent.
 */
export interface BlockedResult extends ResultBase {
  /** Tells the results apart. */
  status: "blocked";
  /** The names of the sources that are not as planned. */
  sources: string[];
}

/**
 * Nothing was sent, as the signal was aborted before, or the token had been
 * refused.
 */
export interface NotStartedResult extends ResultBase {
  /** Tells the results apart. */
  status: "notStarted";
}

/** What came of a change, told apart by `status`. */
export type ChangeResult =
  | DoneResult
  | AlreadyResult
  | UnconfirmedResult
  | RefusedResult
  | FailedResult
  | UnknownResult
  | BlockedResult
  | NotStartedResult;

/** What came of a plan. */
export interface Outcome {
  /** What came of each change, in the order of the plan. */
  results: ChangeResult[];
  /** How many there are of each status. */
  counts: Record<ChangeResult["status"], number>;
  /** Whether the signal was aborted before the end. */
  aborted: boolean;
  /** Whether the API answered 401, after which nothing else was sent. */
  unauthorized: boolean;
}

/** One change has come to its end. */
export interface ApplyProgress {
  /** What came of it. */
  result: ChangeResult;
  /** How many changes have come to their end so far. */
  settled: number;
  /** How many changes there are in all. */
  total: number;
}

/** How to apply a plan. */
export interface ApplyOptions {
  /**
   * How many connectors to read at a time, and of how many to change the
   * sources.
   *
   * @default {4}
   */
  concurrency?: number | undefined;
  /**
   * Is told of every change that has come to its end. It must not throw: the
   * outcome would be lost.
   */
  onProgress?: ((progress: ApplyProgress) => void) | undefined;
  /**
   * Stops applying: what is in flight comes to its end, nothing else is sent,
   * and the outcome tells what was done and what was not.
   */
  signal?: AbortSignal | undefined;
  /**
   * Gives the time in milliseconds, from which sources are disabled.
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
