import { COUNTRIES } from "./countries.ts";
import type { InstitutionEntry, Trait } from "./institution_entry.ts";
import { hash } from "./uuid.ts";

/**
 * Creates agencies of institutions, so that a catalogue can be as large as a
 * real one. Each institution gets one agency per city, in turn, and then a
 * second one per city.
 */
export function createAgencies(
  institutions: readonly InstitutionEntry[],
  count: number,
): InstitutionEntry[] {
  const owners = institutions.filter(({ profile, layout, form }) =>
    profile === "bank" && layout !== "none" && form !== "bare"
  );
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const owner = owners[index % owners.length];
    return owner && createAgency(owner, Math.floor(index / owners.length));
  }).filter((agency) => agency !== undefined);
}

function createAgency(
  owner: InstitutionEntry,
  place: number,
): InstitutionEntry {
  const [home = ""] = owner.countries;
  const { agency = "Agency", cities = ["Europe"] } = COUNTRIES[home] ?? {};
  const city = cities[place % cities.length] ?? owner.name;
  const number = 1 + Math.floor(place / cities.length);
  const name = `${owner.name} – ${agency} ${city} ${number}`;
  const draw = hash(name, 5);
  const inherited = (owner.traits ?? [])
    .filter((trait) => isInherited(trait, draw));
  return {
    ...owner,
    name,
    countries: [home],
    traits: [...inherited, ...drawTraits(draw)],
  };
}

/** Says whether an agency has a trait of its institution. */
function isInherited(trait: Trait, draw: number): boolean {
  switch (trait) {
    case "priv":
    case "orga":
    case "asso":
    case "wealth":
    case "open-off":
    case "direct-off":
      return true;
    case "pay:minimal":
      return false;
    default:
      return trait.startsWith("pay:") && draw % 3 === 0;
  }
}

/** The rare traits. Agencies have them as rarely as real connectors. */
function drawTraits(draw: number): Trait[] {
  switch (draw % 97) {
    case 1:
    case 2:
      return ["beta"];
    case 3:
      return ["restricted"];
    case 4:
      return ["hidden"];
    case 5:
    case 6:
    case 7:
      return ["unstable"];
    case 8:
      return ["down"];
    case 9:
      return ["all-off", "down"];
    case 10:
    case 11:
      return ["nulls"];
    case 12:
    case 13:
      return ["unsaid-hidden"];
    case 14:
      return ["unknown"];
    default:
      return [];
  }
}
