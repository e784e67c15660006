import type { GroupRow, InstitutionRow, Row } from "./listing.ts";

/** So many institutions of one brand are shown as one row. */
const MANY = 4;

/** A brand is named by two words or more: `Crédit` alone names many. */
const MIN_WORDS = 2;

/**
 * Gathers institutions of one brand where there are many of them, in the place
 * of the first. They are of one brand if they have a colour in common, and the
 * first two words of their names or more.
 */
export function gatherRows(rows: readonly InstitutionRow[]): Row[] {
  const members = new Map<string, InstitutionRow[]>();
  for (const row of rows) {
    const key = brandOf(row);
    if (key === undefined) continue;
    members.set(key, [...members.get(key) ?? [], row]);
  }
  const gathered = new Set<string>();
  return rows.flatMap((row): Row[] => {
    const key = brandOf(row);
    const brand = key === undefined ? undefined : members.get(key);
    if (key === undefined || !brand || brand.length < MANY) return [row];
    if (gathered.has(key)) return [];
    gathered.add(key);
    return [toGroup(brand)];
  });
}

/** Whether an institution is in the group of a name. */
export function isInGroup(name: string, group: string): boolean {
  return name === group || name.startsWith(`${group} `);
}

function brandOf({ institution }: InstitutionRow): string | undefined {
  const { name, color } = institution;
  const words = name.split(" ");
  // A brand alone, without a region, is no member of its group.
  if (color === null || words.length <= MIN_WORDS) return undefined;
  return [color, ...words.slice(0, MIN_WORDS)].join(" ").toLowerCase();
}

function toGroup(rows: readonly InstitutionRow[]): GroupRow {
  const [first, ...others] = rows.map(({ institution }) => institution);
  if (!first) throw new Error("A group has an institution at least");
  const common = first.name.split(" ").filter((word, index) =>
    others.every(({ name }) => name.split(" ")[index] === word)
  );
  return { kind: "group", name: common.join(" "), count: rows.length, first };
}
