import type { ConnectorField } from "./connector_field.ts";
import type { ConnectorSource } from "./connector_source.ts";
import type { DecodeIssue } from "./decode_error.ts";
import type { ExpandedConnector } from "./expand.ts";

/**
 * A list of connectors.
 *
 * @typeParam E The tuple given to `expand`
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorList<E extends readonly string[] = []> {
  /** The connectors, in the order in which the server sent them. */
  connectors: ExpandedConnector<E>[];
  /** How many there are in all, as the server counts; `null` if it does not. */
  total: number | null;
  /**
   * Whether all of them came, by `total`: a server may send fewer than asked
   * for, without a word. `null` if it does not count.
   */
  isWhole: boolean | null;
  /** The rows that are not what a connector must be. */
  rejected: RejectedRow[];
}

/**
 * A list of the sources of a connector, not sorted by priority.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorSourceList {
  /** The sources, in the order in which the server sent them. */
  sources: ConnectorSource[];
  /** How many there are in all, as the server counts; `null` if it does not. */
  total: number | null;
  /**
   * Whether all of them came, by `total`: a server may send fewer than asked
   * for, without a word. `null` if it does not count.
   */
  isWhole: boolean | null;
  /** The rows that are not what a source must be. */
  rejected: RejectedRow[];
}

/**
 * A list of the form fields of a connector.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorFieldList {
  /** The fields, in the order in which the server sent them. */
  fields: ConnectorField[];
  /** How many there are in all, as the server counts; `null` if it does not. */
  total: number | null;
  /** Whether all of them came, by `total`; `null` if it does not count. */
  isWhole: boolean | null;
  /** The rows that are not what a field must be. */
  rejected: RejectedRow[];
}

/** A row of a list that is not what it must be. */
export interface RejectedRow {
  /** Where it was in the list, from 0. */
  index: number;
  /** Every reason, with its path from the top of the answer. */
  issues: DecodeIssue[];
  /** The row, as the server sent it. */
  value: unknown;
}
