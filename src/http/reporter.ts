import type { RequestSummary } from "../model/mod.ts";
import type { Api } from "./api.ts";
import type { CallProgress, RequestEvent } from "./events.ts";
import { tell } from "./tell.ts";

/** The keys of an event, without those of every event. */
type Detail = RequestEvent extends infer E
  ? E extends RequestEvent ? Omit<E, keyof CallProgress> : never
  : never;

/** Reports the progress of a call to its listener. */
export type Reporter = (detail: Detail) => void;

/**
 * Makes the reporter of a call. Without a listener, it does nothing.
 *
 * @param onEvent The listener
 * @param route The route
 * @param request The request, with the number of attempts
 * @param elapsed Returns the time of the call so far, in milliseconds
 */
export function createReporter(
  onEvent: Api["onEvent"],
  route: string,
  request: Readonly<RequestSummary>,
  elapsed: () => number,
): Reporter | undefined {
  if (onEvent === undefined) return undefined;
  const callId = Math.random().toString(36).slice(2);
  return (detail) => {
    const { attempts } = request;
    tell(onEvent, {
      ...detail,
      ...request,
      callId,
      attemptId: attempts > 0 ? `${callId}-${attempts}` : null,
      route,
      elapsed: elapsed(),
    });
  };
}
