/** Where something was found. */
export interface DriftFinding {
  /** In how many connectors. */
  count: number;
  /** The UUIDs of up to three of them: the first in their order. */
  examples: string[];
}

/** A value of an enumeration that this version does not know. */
export interface UnknownValue extends DriftFinding {
  /** Where it is in a connector, such as `sources[].auth_mechanism`. */
  path: string;
  /** The value. */
  value: string;
}

/** A key that the model does not have. */
export interface UnknownKey extends DriftFinding {
  /** Where it is in a connector, such as `sources[].session_minutes`. */
  path: string;
}

/**
 * A key that is documented and that never came, though there was an object for
 * it; the count is that of the connectors with such an object.
 */
export interface MissingKey extends DriftFinding {
  /** Where it would be in a connector, such as `fields[].description`. */
  path: string;
  /**
   * Whether the key is known to be absent: the documentation has it, and
   * answers did not when this version was made.
   */
  expected: boolean;
}

/** Why connectors are not what a connector must be. */
export interface Rejection extends DriftFinding {
  /** Where the reason is, such as `fields[].required`; empty for the whole. */
  path: string;
  /** What should be there, such as `a boolean`. */
  expected: string;
  /** Up to three of the things that are there instead, shortened. */
  received: string[];
}

/** A regular expression of a field that cannot be said in JavaScript. */
export interface UnusableRegex extends DriftFinding {
  /** The expression, in the syntax of PCRE. */
  regex: string;
  /** Why it cannot: a sentence without a final period. */
  reason: string;
}

/**
 * How the answers of the API differ from what this version of the package
 * knows: plain JSON, in an order that does not depend on that of the answer.
 */
export interface DriftReport {
  /** How many connectors there are, those that were rejected included. */
  connectors: number;
  /** How many of them were rejected. */
  rejected: number;
  /** The enumeration values that this version does not know. */
  unknownValues: UnknownValue[];
  /** The keys that the model does not have. */
  unknownKeys: UnknownKey[];
  /** The documented keys that never came. */
  missingKeys: MissingKey[];
  /** Why connectors were rejected. */
  rejections: Rejection[];
  /** The regular expressions that cannot be used; the server judges then. */
  unusableRegexes: UnusableRegex[];
}

/**
 * Says whether a report has anything that is news: keys that are known to be
 * absent are not.
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
