import { ApiError } from "../../http/mod.ts";
import type { Change, SettingValue } from "../plan/change.ts";
import type { Look, Run, Send } from "./run.ts";

/**
 * Writes changes in one request, and notes what came of each. If they are
 * refused together, they are sent in halves, so that one that cannot be made
 * does not keep the others from being made; if nobody knows what was done, it
 * looks.
 */
export async function write<C extends Change>(
  run: Run,
  changes: readonly C[],
  send: Send<C>,
  look: Look<C>,
): Promise<void> {
  const reply = await run.ask((api, options) => send(changes, api, options));
  switch (reply.kind) {
    case "unsent":
      return;
    case "answer":
      for (const change of changes) {
        const found = reply.value(change);
        run.settle(
          found === undefined || found === change.after
            ? { status: "done", change }
            : { status: "unconfirmed", change, found },
        );
      }
      return;
  }
  const { error, isRefusal } = reply;
  if (isRefusal && changes.length > 1 && isAboutOne(error)) {
    const middle = Math.ceil(changes.length / 2);
    await write(run, changes.slice(0, middle), send, look);
    await write(run, changes.slice(middle), send, look);
    return;
  }
  const sightingOf = isRefusal ? undefined : await look(changes);
  for (const change of changes) {
    const sighting = sightingOf?.(change);
    if (sighting === undefined) {
      run.settle({ status: "failed", change, error });
    } else if (sighting.kind !== "value" || isUntold(change, sighting.value)) {
      run.settle({ status: "unknown", change, error });
    } else if (sighting.value === change.after) {
      run.settle({ status: "done", change });
    } else {
      run.settle({ status: "failed", change, error });
    }
  }
}

/**
 * Says whether a refusal may be about one change of several, rather than about
 * the token, the route or the number of requests.
 */
function isAboutOne(error: unknown): boolean {
  return error instanceof ApiError && ![401, 405, 429].includes(error.status);
}

/** Says whether the API does not tell what a setting is. */
function isUntold(
  { setting }: Change,
  value: SettingValue | undefined,
): boolean {
  return value === null &&
    (setting === "sync_frequency" || setting === "sync_periodicity");
}
