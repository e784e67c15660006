import { planCheckedState } from "../fleet/internal.ts";
import { type Plan, readFleet, type Unresolved } from "../fleet/mod.ts";
import type { Api } from "../http/mod.ts";
import { tellOfUnreadable } from "./output.ts";
import { readDesiredFile } from "./read_desired.ts";
import type { Terminal } from "./terminal.ts";

/** A plan, and where to apply it. */
export interface ReadyPlan {
  /** The API of the domain that was read. */
  api: Api;
  /** What is to be done there. */
  plan: Plan;
}

/**
 * Plans what brings a domain to the desired state in a file.
 *
 * @param terminal What reads files
 * @param path The path of the file, or `-` for standard input
 * @param createApi Makes the API, once the file is known to be sound
 */
export async function makePlan(
  terminal: Terminal,
  path: string,
  createApi: () => Promise<Api>,
): Promise<ReadyPlan> {
  const desired = await readDesiredFile(terminal, path);
  const api = await createApi();
  terminal.showProgress("Reading the domain");
  const reading = await readFleet(api, desired.connectors, {
    signal: terminal.signal,
  });
  terminal.showProgress("");
  tellOfUnreadable(terminal, reading.unreadable.length);
  return { api, plan: planCheckedState(reading, desired) };
}

/**
 * What of a desired state a domain cannot have. A selection may select nothing:
 * lists no longer have what it has hidden.
 */
export function mistakesIn({ unresolved }: Plan): Unresolved[] {
  return unresolved.filter(({ kind }) => kind !== "emptySelection");
}
