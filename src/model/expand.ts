import type { Connector, ExpandableParts } from "./connector.ts";

/** A key that `expand` adds to connectors. */
export type ExpandableKey = keyof ExpandableParts;

/**
 * A connector with the keys of `expand`.
 *
 * Only keys that are certain at compile time count: the elements of a tuple
 * that are single literals, with or without a nested part in brackets. An array
 * with elements that are only known at run time adds no key. A union of tuples
 * adds the keys that all of them have.
 *
 * If `expand` may be absent, the compiler takes it as given. In that case, give
 * `[]` instead.
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
 * The keys that are certainly there.
 *
 * @typeParam E The tuple given to `expand`
 */
export type ExpandedKey<E extends readonly string[]> = {
  // For a union of tuples, one `false` is enough, as each of them may have been
  // given.
  [K in ExpandableKey]: false extends (
    E extends unknown ? number extends E["length"] ? false
        // The tuples prevent the distribution over an element that is a union,
        // as `expand` has only one of its members.
      : true extends {
        [I in keyof E]: [E[I]] extends [K] | [`${K}[${string}]`] ? true : false;
      }[number] ? true
      : false
      : never
  ) ? never
    : K;
}[ExpandableKey];
