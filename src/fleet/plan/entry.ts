import type {
  DesiredSettings,
  DesiredSource,
  DesiredState,
  Selection,
} from "../desired/desired_state.ts";
import type { FleetConnector } from "../fleet_connector.ts";

/** What an entry of a desired state says of connectors, or of a source. */
export interface Voice<T> {
  /** Says where in the desired state it is. */
  where(): string;
  /** What things are to be like. */
  wanted: T;
  /** The criteria of a selection; `undefined` for a single connector. */
  criteria: readonly string[] | undefined;
}

/** An entry of a desired state, with what is needed to plan. */
export interface Entry extends Voice<DesiredSettings> {
  /** What it says of sources. */
  sources: readonly Voice<DesiredSource>[];
}

/**
 * The entries of a desired state for single connectors, by UUID in lower case.
 */
export function readNamed(
  { connectors = [] }: DesiredState,
): Map<string, Entry> {
  return new Map(connectors.map((wanted, index) => [
    wanted.uuid.toLowerCase(),
    createEntry(() => `connectors[${index}]`, wanted, undefined),
  ]));
}

/** The entries of a desired state for selections. */
export function readSelections({ selections = [] }: DesiredState): Entry[] {
  return selections.map((wanted, index) =>
    createEntry(
      () => `selections[${index}]`,
      wanted,
      criteriaOf(wanted.select),
    )
  );
}

function createEntry(
  where: () => string,
  wanted: DesiredSettings,
  criteria: readonly string[] | undefined,
): Entry {
  const sources = (wanted.sources ?? []).map((source, index) => ({
    where: () => `${where()}.sources[${index}]`,
    wanted: source,
    criteria,
  }));
  return { where, wanted, criteria, sources };
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
  { criteria }: Pick<Voice<unknown>, "criteria">,
  { criteria: others }: Pick<Voice<unknown>, "criteria">,
): boolean {
  if (others === undefined) return false;
  return criteria === undefined ||
    criteria.length > others.length &&
      others.every((one) => criteria.includes(one));
}
