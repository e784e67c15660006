import type {
  DesiredSettings,
  DesiredSource,
  DesiredState,
  Selection,
} from "../desired/desired_state.ts";
import type { FleetConnector } from "../fleet_connector.ts";

/** What an entry of a desired state asks of connectors, or of a source. */
export interface Requirement<T> {
  /** Tells its path in the desired state. */
  pathOf(): string;
  /** What things are to be like. */
  desired: T;
  /** The criteria of a selection; `undefined` for a single connector. */
  criteria: readonly string[] | undefined;
}

/** An entry of a desired state, with what is needed to plan. */
export interface Entry extends Requirement<DesiredSettings> {
  /** What it asks of sources. */
  sources: readonly Requirement<DesiredSource>[];
}

/**
 * The entries of a desired state for single connectors, by UUID in lower case.
 */
export function readNamed(
  { connectors = [] }: DesiredState,
): Map<string, Entry> {
  return new Map(connectors.map((connector, index) => [
    connector.uuid.toLowerCase(),
    createEntry(() => `connectors[${index}]`, connector, undefined),
  ]));
}

/** The entries of a desired state for selections. */
export function readSelections({ selections = [] }: DesiredState): Entry[] {
  return selections.map((selection, index) =>
    createEntry(
      () => `selections[${index}]`,
      selection,
      criteriaOf(selection.select),
    )
  );
}

function createEntry(
  pathOf: () => string,
  desired: DesiredSettings,
  criteria: readonly string[] | undefined,
): Entry {
  const sources = (desired.sources ?? []).map((source, index) => ({
    pathOf: () => `${pathOf()}.sources[${index}]`,
    desired: source,
    criteria,
  }));
  return { pathOf, desired, criteria, sources };
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
  { criteria }: Pick<Requirement<unknown>, "criteria">,
  { criteria: others }: Pick<Requirement<unknown>, "criteria">,
): boolean {
  if (others === undefined) return false;
  return criteria === undefined ||
    criteria.length > others.length &&
      others.every((one) => criteria.includes(one));
}
