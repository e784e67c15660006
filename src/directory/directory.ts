import type { Search } from "../catalog/mod.ts";
import type { ConnectorList, ExpandedConnector } from "../model/mod.ts";

/**
 * The connectors of a domain at one moment: the list, its search, and a map.
 *
 * @typeParam E The tuple given to `expand`
 */
export interface Directory<E extends readonly string[] = []>
  extends Pick<ConnectorList<E>, "connectors" | "rejected" | "isWhole"> {
  /** Searches the connectors, as `createSearch()` does. */
  readonly search: Search<ExpandedConnector<E>>["search"];
  /** The connectors by their UUID. */
  readonly byUuid: ReadonlyMap<string, ExpandedConnector<E>>;
  /** When the list was requested, in milliseconds since 1970. */
  readonly at: number;
}
