import { say } from "./chars.ts";
import { refuse } from "./reader.ts";

// How often an unbounded repetition has been gone through, on average over the
// places of a value of 1,000 units.
const ROUNDS = 500;

/**
 * A part of a pattern said in JavaScript, with what is known of its matches and
 * of the work to find them.
 *
 * A set of characters has a bit for each one of ASCII, and the other bits for
 * all others.
 */
export type Node = {
  readonly source: string;
  /**
   * The least and greatest numbers of code points that it matches or looks at.
   */
  readonly min: number;
  readonly max: number;
  /**
   * The characters that it may begin with, may go on with where it could also
   * end, and may match at all.
   */
  readonly first: bigint;
  readonly tail: bigint;
  readonly all: bigint;
  /**
   * In how many ways it matches nothing, something, and something that is not
   * followed by its tail.
   */
  readonly empty: number;
  readonly ways: number;
  readonly sole: number;
  /**
   * How many characters are compared at its beginning, and at most at one place
   * of the value.
   */
  readonly tries: number;
  readonly width: number;
  /**
   * Whether each of its alternatives begins at the start of the value, and ends
   * at its end.
   */
  readonly starts?: boolean;
  readonly ends?: boolean;
};

/** What consumes nothing. */
export const NOTHING: Node = {
  source: "",
  min: 0,
  max: 0,
  first: 0n,
  tail: 0n,
  all: 0n,
  empty: 1,
  ways: 0,
  sole: 1,
  tries: 1,
  width: 1,
};

/** What is known of a part that may begin, go on and end with any character. */
export const ANY: Node = { ...NOTHING, first: -1n, tail: -1n, all: -1n };

/**
 * Makes the node of one character.
 *
 * @param codes The first and the last code point of each run of characters
 * that it may be.
 * @param not Whether it may be any other instead.
 * @returns The node.
 */
export function single(codes: readonly number[], not?: boolean): Node {
  const bit = (code: number) => 1n << BigInt(Math.min(code, 128));
  let set = 0n;
  codes.forEach((code, i) =>
    set |= i % 2 ? 2n * bit(code) - bit(codes[i - 1] ?? 0) : 0n
  );
  if (not) set = ~set | bit(128);
  const said = say(codes);
  return {
    ...NOTHING,
    source: not
      ? `[^${said}]`
      : codes.length > 2 || /.-/.test(said)
      ? `[${said}]`
      : said,
    min: 1,
    max: 1,
    first: set,
    all: set,
    empty: 0,
    ways: 1,
  };
}

/**
 * Puts one node after another.
 *
 * @param a What comes first.
 * @param b What follows.
 * @returns The node of both.
 */
export function join(a: Node, b: Node): Node {
  // When the next character tells where the first one ends, all its other ways
  // to match fail there.
  const apart = !(a.tail & b.first);
  const ends = apart ? a.sole : a.ways + a.empty;
  const all = a.all | b.all;
  const begun = (a.tail ? a.width : 0) + a.sole * b.tries;
  return {
    source: a.source + b.source,
    min: a.min + b.min,
    max: a.max + b.max,
    first: a.first | (a.empty ? b.first : 0n),
    tail: apart ? b.tail | (b.empty ? a.tail : 0n) : all,
    all,
    empty: a.empty * b.empty,
    ways: a.ways * b.empty + ends * b.ways,
    sole: Math.min(ends, a.sole * (b.max - b.min + 1)) * b.sole,
    tries: a.tries + a.empty * b.tries,
    width: apart
      ? Math.max(a.width, begun, ends * b.width)
      : begun + Math.min(ends, a.sole * (b.max + 1)) * b.width,
  };
}

/**
 * Takes either node.
 *
 * @param a One node.
 * @param b The other.
 * @returns The node of both, whose source is not yet in a group.
 */
export function either(a: Node, b: Node): Node {
  const apart = !(a.first & b.first);
  const most = apart ? Math.max : (one: number, other: number) => one + other;
  const first = a.first | b.first;
  const all = a.all | b.all;
  const empty = a.empty + b.empty;
  const tries = a.tries + b.tries;
  return {
    source: `${a.source}|${b.source}`,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    first,
    tail: apart ? a.tail | b.tail | (empty ? first : 0n) : all,
    all,
    empty,
    ways: a.ways + b.ways,
    sole: most(a.sole, b.sole, empty),
    tries,
    width: most(a.width, b.width, tries),
  };
}

/**
 * Repeats a node.
 *
 * @param node What matches at least one character.
 * @param min The least number of times.
 * @param max The greatest number of times.
 * @param count The source of these numbers.
 * @returns The repeated node.
 */
export function repeat(
  node: Node,
  min: number,
  max: number,
  count: string,
): Node {
  // Whether there is only one way to begin each round, and all others have
  // failed by then.
  const steady = max < 2 || (!(node.tail & node.first) && node.sole === 1);
  const grown = steady ? 1 : node.ways ** (max - 1);
  const ways = grown * node.ways * Math.min(ROUNDS, max - Math.max(min - 1, 0));
  const sole = steady ? node.sole : ways;
  return {
    ...node,
    source: node.source + count,
    min: node.min * min,
    max: max && node.max * max,
    tail: steady ? node.tail | (min < max ? node.first : 0n) : node.all,
    empty: min ? 0 : 1,
    ways: Math.min(ROUNDS * sole, ways),
    sole,
    width: steady
      ? node.width + (node.tail && max > 1 ? node.tries : 0)
      : (node.ways > 1 ? 2 : max) * grown * node.width,
  };
}

/**
 * Refuses a pattern that takes a backtracking engine too many steps on some
 * value of 1,000 units.
 *
 * @param node The whole pattern.
 */
export function afford(node: Node): void {
  const before = repeat(single([], true), 0, node.starts ? 0 : Infinity, "");
  if (!(join(before, node).width < 1250)) refuse("Matching may take too long");
}
