import type { Connector } from "../model/mod.ts";
import type { Fold } from "./fold.ts";

/** What of a connector is searched, and what ranks equal ones. */
export type SearchedConnector = Pick<
  Connector,
  "name" | "code" | "slug" | "products" | "restricted"
>;

/**
 * What is searched of all connectors, in one piece. Where a word starts or a
 * part of one, there is an entry.
 */
export interface Index {
  /**
   * The UTF-16 units of the folded name, slug and code of each connector, with
   * a 0 after each of them.
   */
  codes: Uint16Array;
  /**
   * How far it is from each entry to the next one or to a 0, and from each 0 to
   * what is behind it; 0 elsewhere.
   */
  steps: Uint16Array;
  /** Where each connector starts, and one more. */
  starts: number[];
  /** How long the folded name of each connector is. */
  lengths: number[];
  /**
   * What ranks connectors of which nothing else does: those that take new
   * connections come first, and those that serve more products.
   */
  priors: number[];
  /** The set of the letters of each connector. */
  letters: number[];
  /**
   * The connectors that a word may fit which starts with two letters, or has
   * but one, by the pair; and all of them for no letters.
   */
  holders: number[][];
}

/** The bit of a letter in a set of letters; some letters share one. */
export function bitOf(letter: number): number {
  return 1 << (letter & 31);
}

/** The place of two letters in `holders`; some of them share one. */
export function pairOf(first = 0, second = 0): number {
  return (first & 31) << 5 | second & 31;
}

/** Builds the index of connectors. */
export function buildIndex(
  connectors: readonly SearchedConnector[],
  fold: Fold,
): Index {
  let size = 0;
  for (const { name, slug, code } of connectors) {
    // More than what they fold to.
    size += 3 * `${name}${slug}${code}`.length + 3;
  }
  const codes = new Uint16Array(size);
  const steps = new Uint16Array(size);
  const starts = [0];
  const lengths: number[] = [];
  const priors: number[] = [];
  const letters: number[] = [];
  const holders = Array.from({ length: 1024 }, (): number[] => []);
  let end = 0;

  function hold(owner: number, first?: number, second?: number): void {
    const owners = holders[pairOf(first, second)];
    if (owners?.at(-1) !== owner) owners?.push(owner);
  }

  /** Adds a field of a connector, and says how long it is. */
  function add(owner: number, text: string): number {
    const { codes: added, marks, length } = fold(text);
    let set = letters[owner] ?? 0;
    let next = length;
    for (let i = length; i-- > 0;) {
      const code = added[i] ?? 0;
      codes[end + i] = code;
      set |= bitOf(code);
      if (!marks[i]) continue;
      steps[end + i] = next - i;
      next = i;
      hold(owner, code, added[i + 1]);
      // A letter may be all that is typed, or the first of initials.
      hold(owner, code);
      hold(owner, added[0], code);
    }
    letters[owner] = set;
    end += length;
    steps[end++] = 1;
    return length;
  }

  connectors.forEach((connector, owner) => {
    const { name, slug, code, products, restricted } = connector;
    hold(owner);
    lengths.push(add(owner, name));
    add(owner, slug ?? "");
    add(owner, code ?? "");
    starts.push(end);
    // Too little to matter where anything else does.
    priors.push(restricted ? 0 : (1 + products.length) / 1e6);
  });
  return { codes, steps, starts, lengths, priors, letters, holders };
}
