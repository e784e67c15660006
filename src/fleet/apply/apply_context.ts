import type { ApiCall, CallResult } from "./call_uninterrupted.ts";
import type { ChangeResult } from "./outcome.ts";

/** The context that the steps of applying a plan share. */
export interface ApplyContext {
  /** How many connectors to read or to change at the same time. */
  concurrency: number;
  /** The date and time since which sources are disabled. */
  disabledSince: string;
  /** Makes a call that reads, unless applying was stopped. */
  read<T>(call: ApiCall<T>): Promise<CallResult<T>>;
  /** Makes a call that writes, unless applying was stopped. */
  write<T>(call: ApiCall<T>): Promise<CallResult<T>>;
  /** Notes the result of a change. */
  settle(result: ChangeResult): void;
}
