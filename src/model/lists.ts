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
  /** The connectors, in the order of the server. */
  connectors: ExpandedConnector<E>[];
  /** The total number on the server; `null` if it does not count. */
  total: number | null;
  /**
   * Whether the list is complete, by `total`, as a server may silently send
   * fewer. `null` if it does not count.
   */
  isWhole: boolean | null;
  /** The malformed rows. */
  rejected: RejectedRow[];
}

/**
 * A list of the sources of a connector, not sorted by priority.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorSourceList {
  /** The sources, in the order of the server. */
  sources: ConnectorSource[];
  /** The total number on the server; `null` if it does not count. */
  total: number | null;
  /**
   * Whether the list is complete, by `total`, as a server may silently send
   * fewer. `null` if it does not count.
   */
  isWhole: boolean | null;
  /** The malformed rows. */
  rejected: RejectedRow[];
}

/**
 * A list of the form fields of a connector.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export interface ConnectorFieldList {
  /** The fields, in the order of the server. */
  fields: ConnectorField[];
  /** The total number on the server; `null` if it does not count. */
  total: number | null;
  /** Whether the list is complete, by `total`; `null` if it does not count. */
  isWhole: boolean | null;
  /** The malformed rows. */
  rejected: RejectedRow[];
}

/** A malformed row of a list. */
export interface RejectedRow {
  /** Its index in the list, from 0. */
  index: number;
  /** Every reason, with its path from the top of the answer. */
  issues: DecodeIssue[];
  /** The row, as the server sent it. */
  value: unknown;
}
