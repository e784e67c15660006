import type { Connector, ExpandableParts } from "./connector.ts";

/** A key that `expand` adds to connectors. */
export type ExpandableKey = keyof ExpandableParts;

/**
 * A connector with the keys that `expand` asked for.
 *
 * Only what is certain when compiling counts: of a tuple of literals, each
 * element that is a single literal, with or without a nested part in brackets.
 * An array whose elements are known only at run time promises nothing, and one
 * of several tuples what all of them ask for.
 *
 * The compiler does not tell an `expand` that may be left out, or `undefined`,
 * from one that is given: where it depends, give `[]` instead.
 *
 * @typeParam E The tuple given to `expand`
 *
 * @example Usage
 * ```ts
 * import { decodeConnector, type ExpandedConnector } from "@connectors/powens";
 *
 * function countSources(connector: ExpandedConnector<["sources"]>): number {
 *   return connector.sources.length;
 * }
 * ```
 */
export type ExpandedConnector<E extends readonly string[] = []> =
  & Connector
  & Pick<ExpandableParts, ExpandedKey<E>>;

/**
 * The keys that are certain to be there.
 *
 * @typeParam E The tuple given to `expand`
 */
export type ExpandedKey<E extends readonly string[]> = {
  // One `false` among the answers for several tuples is enough: nobody can say
  // which of them was given.
  [K in ExpandableKey]: false extends (
    E extends unknown ? number extends E["length"] ? false
        // The tuples keep an element that is a union of literals from being taken
        // apart: only one of its members was asked for.
      : true extends {
        [I in keyof E]: [E[I]] extends [K] | [`${K}[${string}]`] ? true : false;
      }[number] ? true
      : false
      : never
  ) ? never
    : K;
}[ExpandableKey];
