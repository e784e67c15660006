/** The connectors with a finding. */
export interface DriftFinding {
  /** The number of connectors. */
  count: number;
  /** The first three UUIDs, in their order. */
  examples: string[];
}

/** A value of an enumeration that this version does not know. */
export interface UnknownValue extends DriftFinding {
  /** Its path in a connector, such as `sources[].auth_mechanism`. */
  path: string;
  /** The value. */
  value: string;
}

/** A key that the model does not have. */
export interface UnknownKey extends DriftFinding {
  /** Its path in a connector, such as `sources[].session_minutes`. */
  path: string;
}

/**
 * A documented key that never came, though its object did. The count is the
 * number of connectors with such an object.
 */
export interface MissingKey extends DriftFinding {
  /** Its path in a connector, such as `fields[].description`. */
  path: string;
  /**
   * Whether the key is known to be absent. It is in the documentation, but was
   * in no answer when this version was made.
   */
  expected: boolean;
}

/** A reason why connectors were rejected. */
export interface Rejection extends DriftFinding {
  /**
   * The path of the reason, such as `fields[].required`; empty for the whole.
   */
  path: string;
  /** The expected value, such as `a boolean`. */
  expected: string;
  /** Up to three of the received values, shortened. */
  received: string[];
}

/** A regular expression of a field that JavaScript cannot run. */
export interface UnusableRegex extends DriftFinding {
  /** The expression, in the syntax of PCRE. */
  regex: string;
  /** The reason, as a sentence without a final period. */
  reason: string;
}

/**
 * How the answers of the API differ from what this version of the package
 * knows. It is plain JSON. Its order does not depend on the order of the
 * answer.
 */
export interface DriftReport {
  /** The number of connectors, with the rejected ones. */
  connectors: number;
  /** The number of rejected connectors. */
  rejected: number;
  /** The enumeration values that this version does not know. */
  unknownValues: UnknownValue[];
  /** The keys that the model does not have. */
  unknownKeys: UnknownKey[];
  /** The documented keys that never came. */
  missingKeys: MissingKey[];
  /** Why connectors were rejected. */
  rejections: Rejection[];
  /**
   * The regular expressions that cannot be used. The server checks their
   * fields.
   */
  unusableRegexes: UnusableRegex[];
}

/**
 * Says whether a report has news. Keys that are known to be absent do not
 * count.
 *
 * @param report The report, of `inspectDrift()`
 * @returns Whether there is news
 *
 * @example Usage
 * ```ts
 * import { assert } from "@std/assert";
 * import { hasDrift, inspectDrift, listRawConnectors } from "@connectors/powens/fleet";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const { fetch } = createSandbox({ future: true });
 * const api = { domain: "acme-sandbox", fetch };
 *
 * assert(hasDrift(inspectDrift(await listRawConnectors(api))));
 * ```
 */
export function hasDrift(report: DriftReport): boolean {
  return [
    report.unknownValues,
    report.unknownKeys,
    report.missingKeys.filter(({ expected }) => !expected),
    report.rejections,
    report.unusableRegexes,
  ].some(({ length }) => length > 0);
}
