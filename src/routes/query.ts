import type { ExpandableKey, Sendable } from "../model/mod.ts";

/** A name for `expand`: a known one, or any other, with nesting in brackets. */
export type ExpandItem = Sendable<ExpandableKey>;

/**
 * What to get with a connector.
 *
 * @typeParam E The tuple given to `expand`
 */
export interface ConnectorQuery<E extends readonly ExpandItem[] = []> {
  /**
   * The keys to add, of {@linkcode ExpandableParts}; nested ones in brackets,
   * such as `sources[stability]`. They are returned only with this.
   */
  expand?: E | undefined;
}

/**
 * Which connectors to list.
 *
 * @typeParam E The tuple given to `expand`
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorListQuery<E extends readonly ExpandItem[] = []>
  extends ConnectorQuery<E> {
  /** ISO 3166-1 alpha-2 codes, of which a connector must serve one. */
  country_codes?: readonly string[] | undefined;
  /** The id of a payment, which the connectors must be able to make. */
  id_payment?: string | number | undefined;
  /**
   * How many connectors to list at most. The API takes no more than 1,000 into
   * account unless a route is documented otherwise, and says nothing of it: see
   * `isWhole` of the list, or use `listAllConnectors()`. It documents this in
   * general, not for this route.
   */
  limit?: number | undefined;
  /** How many connectors to pass over; see `limit`. */
  offset?: number | undefined;
  /** How many connectors to list at most, the most used ones first. */
  top?: number | undefined;
  /** What to count for `top`. */
  top_key?: Sendable<"payments"> | undefined;
}

/** Which sources to list. */
export interface ConnectorSourceQuery {
  /** ISO 3166-1 alpha-2 codes, of which a source must serve one. */
  country_codes?: readonly string[] | undefined;
}
