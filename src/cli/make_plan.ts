import { planCheckedState } from "../fleet/internal.ts";
import { type Plan, readFleet, type Unresolved } from "../fleet/mod.ts";
import type { Api } from "../http/mod.ts";
import { tellOfUnreadable } from "./output.ts";
import { readDesiredFile } from "./read_desired.ts";
import type { Terminal } from "./terminal.ts";

/** A plan, and the API to apply it to. */
export interface ReadyPlan {
  /** The API of the domain that was read. */
  api: Api;
  /** The plan. */
  plan: Plan;
}

/**
 * Plans the changes that bring a domain to the desired state in a file.
 *
 * @param terminal The terminal, which reads files
 * @param path The path of the file, or `-` for standard input
 * @param createApi Makes the API, after the file was checked
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
 * The parts of a desired state that a domain cannot have. An empty selection is
 * not a mistake, as lists do not have the connectors that it has hidden.
 */
export function mistakesIn({ unresolved }: Plan): Unresolved[] {
  return unresolved.filter(({ kind }) => kind !== "emptySelection");
}
