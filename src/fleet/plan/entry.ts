import type {
  DesiredSettings,
  DesiredSource,
  DesiredState,
  Selection,
} from "../desired/desired_state.ts";
import type { FleetConnector } from "../fleet_connector.ts";

/** A source in an entry, with what is needed to plan. */
export interface SourceEntry {
  /** Where it is in the desired state. */
  path: string;
  /** What the source is to be like. */
  wanted: DesiredSource;
}

/** An entry of a desired state, with what is needed to plan. */
export interface Entry {
  /** Where it is in the desired state. */
  path: string;
  /** What the connectors are to be like. */
  wanted: DesiredSettings;
  /** The sources that it has something to say about. */
  sources: SourceEntry[];
  /** The criteria of a selection; `undefined` for a single connector. */
  criteria: readonly string[] | undefined;
}

/** An entry for a single connector. */
export interface NamedEntry extends Entry {
  /** The connector's UUID, as it is written there. */
  uuid: string;
}

/**
 * The entries of a desired state for single connectors, by UUID in lower case.
 */
export function readNamed(
  { connectors = [] }: DesiredState,
): Map<string, NamedEntry> {
  return new Map(connectors.map((wanted, index) => {
    const { uuid } = wanted;
    const entry = createEntry(`connectors[${index}]`, wanted, undefined);
    return [uuid.toLowerCase(), { ...entry, uuid }];
  }));
}

/** The entries of a desired state for selections. */
export function readSelections({ selections = [] }: DesiredState): Entry[] {
  return selections.map((wanted, index) =>
    createEntry(`selections[${index}]`, wanted, criteriaOf(wanted.select))
  );
}

function createEntry(
  path: string,
  wanted: DesiredSettings,
  criteria: readonly string[] | undefined,
): Entry {
  const sources = (wanted.sources ?? []).map((source, index) => ({
    path: `${path}.sources[${index}]`,
    wanted: source,
  }));
  return { path, wanted, sources, criteria };
}

function criteriaOf({ country, product, capability }: Selection): string[] {
  return [
    ...country === undefined ? [] : [`country ${country.toUpperCase()}`],
    ...product === undefined ? [] : [`product ${product}`],
    ...capability === undefined ? [] : [`capability ${capability}`],
  ];
}

/** The criteria that a connector meets. */
export function criteriaMet(
  { countries, products, capabilities }: FleetConnector,
): Set<string> {
  return new Set([
    ...countries.map(({ id }) => `country ${id.toUpperCase()}`),
    ...products.map((product) => `product ${product}`),
    ...capabilities.map((capability) => `capability ${capability}`),
  ]);
}

/** Says whether an entry goes before another for the connectors of both. */
export function isNarrower(
  { criteria }: Pick<Entry, "criteria">,
  { criteria: others }: Pick<Entry, "criteria">,
): boolean {
  if (others === undefined) return false;
  return criteria === undefined ||
    criteria.length > others.length &&
      others.every((one) => criteria.includes(one));
}
