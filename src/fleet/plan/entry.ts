import type {
  DesiredSettings,
  DesiredSource,
  DesiredState,
  Selection,
} from "../desired/desired_state.ts";
import type { FleetConnector } from "../fleet_connector.ts";

/** The requirement of an entry on connectors or on a source. */
export interface Requirement<T> {
  /** Returns its path in the desired state. */
  pathOf(): string;
  /** The desired settings. */
  desired: T;
  /** The criteria of a selection; `undefined` for a single connector. */
  criteria: readonly string[] | undefined;
}

/** An entry of a desired state, prepared for planning. */
export interface Entry extends Requirement<DesiredSettings> {
  /** Its requirements on sources. */
  sources: readonly Requirement<DesiredSource>[];
}

/** Reads the entries for single connectors, by UUID in lower case. */
export function readNamed(
  { connectors = [] }: DesiredState,
): Map<string, Entry> {
  return new Map(connectors.map((connector, index) => [
    connector.uuid.toLowerCase(),
    createEntry(() => `connectors[${index}]`, connector, undefined),
  ]));
}

/** Reads the entries for selections. */
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

/** Says whether an entry is narrower than another. */
export function isNarrower(
  { criteria }: Pick<Requirement<unknown>, "criteria">,
  { criteria: others }: Pick<Requirement<unknown>, "criteria">,
): boolean {
  if (others === undefined) return false;
  return criteria === undefined ||
    criteria.length > others.length &&
      others.every((one) => criteria.includes(one));
}
