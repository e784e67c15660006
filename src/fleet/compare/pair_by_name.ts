import { compareText } from "../fleet_connector.ts";
import { groupBy } from "../group_by.ts";

/** The items of two lists, paired, removed or added. */
export interface Pairing<T> {
  /** The items whose name is once in each list. */
  pairs: { before: T; after: T }[];
  /** The items that only the first list has. */
  removed: T[];
  /** The items that only the second list has. */
  added: T[];
}

/**
 * Pairs the items of two lists by name. If several items have the same name,
 * they cannot be paired. Then equal items are left out, and the others count as
 * removed and added.
 *
 * @param before The first list
 * @param after The second list
 * @param nameOf Returns the name of an item
 * @param write Writes an item; equal items give the same text
 */
export function pairByName<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (item: T) => string,
  write: (item: T) => string,
): Pairing<T> {
  const pairing: Pairing<T> = { pairs: [], removed: [], added: [] };
  const olds = groupBy(before, nameOf);
  const news = groupBy(after, nameOf);
  const names = new Set([...olds.keys(), ...news.keys()]);
  for (const name of [...names].sort(compareText)) {
    const ofOld = olds.get(name) ?? [];
    const ofNew = news.get(name) ?? [];
    const [oldItem, newItem] = [ofOld[0], ofNew[0]];
    if (
      ofOld.length === 1 && ofNew.length === 1 &&
      oldItem !== undefined && newItem !== undefined
    ) {
      pairing.pairs.push({ before: oldItem, after: newItem });
    } else {
      pairing.removed.push(...withoutEqual(ofOld, ofNew, write));
      pairing.added.push(...withoutEqual(ofNew, ofOld, write));
    }
  }
  return pairing;
}

/** The items without an equal one in the other list. */
function withoutEqual<T>(
  items: readonly T[],
  others: readonly T[],
  write: (item: T) => string,
): T[] {
  const equals = groupBy(others, write);
  return items.filter((item) => equals.get(write(item))?.pop() === undefined);
}
