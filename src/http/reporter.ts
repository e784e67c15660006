import type { RequestSummary } from "../model/mod.ts";
import type { Api } from "./api.ts";
import type { CallProgress, RequestEvent } from "./events.ts";
import { tell } from "./tell.ts";

/** What an event tells besides what every event does. */
type Detail = RequestEvent extends infer E
  ? E extends RequestEvent ? Omit<E, keyof CallProgress> : never
  : never;

/** Tells the listener of a call how the call goes on. */
export type Reporter = (detail: Detail) => void;

/**
 * Makes what tells of one call; nothing, if nobody listens.
 *
 * @param onEvent Who is told
 * @param route The route that is called
 * @param request The request, whose attempts are counted in it
 * @param elapsed Says how long the call has taken, in milliseconds
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
