import type { ExpandableKey, Sendable } from "../model/mod.ts";

/** A name for `expand`: a known one, or any other, with nesting in brackets. */
export type ExpandItem = Sendable<ExpandableKey>;

/**
 * The query of a route that returns connectors.
 *
 * @typeParam E The tuple given to `expand`
 */
export interface ConnectorQuery<E extends readonly ExpandItem[] = []> {
  /**
   * The keys to add, of {@linkcode ExpandableParts}, with nested ones in
   * brackets, such as `sources[stability]`. The API returns them only if you
   * ask.
   */
  expand?: E | undefined;
}

/**
 * The query that selects connectors.
 *
 * @typeParam E The tuple given to `expand`
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorListQuery<E extends readonly ExpandItem[] = []>
  extends ConnectorQuery<E> {
  /** ISO 3166-1 alpha-2 codes. A connector must serve one of them. */
  country_codes?: readonly string[] | undefined;
  /** The id of a payment that the connectors must be able to make. */
  id_payment?: string | number | undefined;
  /**
   * The maximum number of connectors. The API documents that it silently limits
   * this to 1,000 on all routes, unless a route says otherwise. Check `isWhole`
   * of the list, or use `listAllConnectors()`.
   */
  limit?: number | undefined;
  /** How many connectors to skip; see `limit`. */
  offset?: number | undefined;
  /** Lists this number of connectors, the most used ones first. */
  top?: number | undefined;
  /** What to count for `top`. */
  top_key?: Sendable<"payments"> | undefined;
}

/** The query that selects sources. */
export interface ConnectorSourceQuery {
  /** ISO 3166-1 alpha-2 codes. A source must serve one of them. */
  country_codes?: readonly string[] | undefined;
}
