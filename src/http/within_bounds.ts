import type { RequestSummary } from "../model/mod.ts";
import type { Settings } from "./settings.ts";
import { TimeoutError } from "./timeout_error.ts";
import { within } from "./within.ts";

/**
 * Limits the time of a part of a call to the `timeout`, and to what is left of
 * the `deadline`.
 *
 * @param failure What is wrong if the time is up, for the error
 * @param request The request
 * @param settings The settings of the call
 * @param elapsed How long the call has taken so far, in milliseconds
 * @param work The part of the call
 * @throws {TimeoutError} If the time is up
 */
export async function withinBounds<T>(
  failure: string,
  request: RequestSummary,
  { timeout, deadline, signal }: Settings,
  elapsed: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const left = Math.max(0, deadline - elapsed);
  const result = await within(Math.min(timeout, left), signal, work);
  if (result.done) return result.value;
  throw timeout <= left
    ? new TimeoutError(failure, request, "timeout", timeout)
    : new TimeoutError(failure, request, "deadline", deadline);
}
