import type { Connector } from "../../../mod.ts";
import type { ConnectorDifference } from "../../../src/fleet/mod.ts";

/** What is compared of a connector. */
type Compared = Record<string, unknown>;

const IDS = ["id", "id_connector", "uuid"];

const PARTS = [
  "sources",
  "fields",
  "payment_fields",
  "countries",
  "urls",
] as const;

/**
 * What is compared of each connector, where both lists have it, by UUID: the
 * second list only says what is compared.
 */
export function comparedOf(
  connectors: readonly Connector[],
  others: readonly Connector[],
): Map<string, Compared> {
  const found = new Map<string, Compared>();
  for (const connector of connectors) {
    const key = keyOf(connector.uuid);
    if (found.has(key)) continue;
    const other = others.find(({ uuid }) => keyOf(uuid) === key) ?? connector;
    const compared = withoutIds(connector);
    for (const part of PARTS) {
      if (other[part] === undefined) delete compared[part];
    }
    const { sources, countries } = compared;
    if (Array.isArray(sources)) compared.sources = sources.map(withoutIds);
    if (Array.isArray(countries)) {
      const codes = countries.map(({ id }) => String(id).toUpperCase());
      compared.countries = [...new Set(codes)];
    }
    found.set(key, compared);
  }
  return found;
}

/** Makes what differs: leads from what is compared before to that after. */
export function applyDifferences(
  before: readonly Connector[],
  after: readonly Connector[],
  differences: readonly ConnectorDifference[],
): Map<string, Compared> {
  const all = comparedOf(before, after);
  for (const difference of differences) {
    const key = keyOf(difference.uuid);
    const connector = all.get(key) ?? {};
    switch (difference.kind) {
      case "connectorAdded": {
        const { connector: added } = difference;
        for (const [uuid, one] of comparedOf([added], [])) all.set(uuid, one);
        break;
      }
      case "connectorRemoved":
        all.delete(key);
        break;
      case "connectorChanged":
        replace(connector, difference);
        break;
      case "sourceAdded":
        listIn(connector, "sources").push(withoutIds(difference.source));
        break;
      case "sourceRemoved":
        remove(listIn(connector, "sources"), withoutIds(difference.source));
        break;
      case "sourceChanged":
        replace(named(connector, "sources", difference.source), difference);
        break;
      case "fieldAdded":
        listIn(connector, difference.form).push({ ...difference.field });
        break;
      case "fieldRemoved":
        remove(listIn(connector, difference.form), { ...difference.field });
        break;
      case "fieldChanged":
        replace(
          named(connector, difference.form, difference.field),
          difference,
        );
        break;
      case "stabilityChanged":
        replace(ownerOf(connector, difference.source), {
          ...difference,
          property: "stability",
        });
        break;
      case "paymentSettingChanged": {
        const owner = ownerOf(connector, difference.source);
        const settings = { ...Object(owner.payment_settings) };
        replace(settings, difference);
        owner.payment_settings = settings;
      }
    }
  }
  return all;
}

/** The same for all values that say the same. */
export function canonical(value: unknown): unknown {
  if (value instanceof Map) {
    return [...value].map(([key, item]) => [key, canonical(item)]).sort();
  }
  if (Array.isArray(value)) {
    return value.map((item) => JSON.stringify(canonical(item))).sort();
  }
  if (typeof value !== "object" || value === null) return value ?? null;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== null && item !== undefined)
    .map(([key, item]) => [key, canonical(item)])
    .sort(([a], [b]) => String(a) < String(b) ? -1 : 1);
  return { entries };
}

function keyOf(uuid: string): string {
  return uuid.toLowerCase();
}

/** A copy without ids, and with the status in place of the stability. */
function withoutIds(value: object): Compared {
  const copy: Compared = { ...value };
  for (const key of IDS) delete copy[key];
  const status = Object(copy.stability).status;
  copy.stability = typeof status === "string" ? status : null;
  return copy;
}

function ownerOf(connector: Compared, source: string | null): Compared {
  return source === null ? connector : named(connector, "sources", source);
}

function listIn(connector: Compared, key: string): Compared[] {
  const list = connector[key];
  if (!Array.isArray(list)) throw new Error(`There is no list of ${key}`);
  connector[key] = [...list];
  // The copy is a list of whatever the first one was of.
  return connector[key] as Compared[];
}

function named(connector: Compared, key: string, name: string): Compared {
  const list = listIn(connector, key);
  const places = list.flatMap((item, place) => item.name === name ? place : []);
  const [place, ...others] = places;
  if (place === undefined || others.length > 0) {
    throw new Error(`There is not one ${name} in ${key}`);
  }
  const copy = { ...list[place] };
  list[place] = copy;
  return copy;
}

function replace(
  owner: Compared,
  { property, before, after }: {
    property: string;
    before: unknown;
    after: unknown;
  },
): void {
  const found = Object.hasOwn(owner, property) ? owner[property] : null;
  if (!equals(found, before)) throw new Error(`${property} was not that`);
  if (equals(before, after)) throw new Error(`${property} is no difference`);
  owner[property] = after;
}

function remove(list: Compared[], item: Compared): void {
  const place = list.findIndex((one) => equals(one, item));
  if (place < 0) throw new Error("There is no such item");
  list.splice(place, 1);
}

function equals(a: unknown, b: unknown): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}
