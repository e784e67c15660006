import type {
  AuthMechanism,
  ConnectorField,
  ConnectorSource,
  Sendable,
  Unrecognized,
} from "../model/mod.ts";

/** A step in which the user fills in a form. */
export interface FillStep {
  /** Tells the kinds of step apart. */
  kind: "form";
  /** The source that the form is for. */
  source: ConnectorSource;
  /** The fields, in the order to show them in. */
  fields: readonly ConnectorField[];
}

/** A step in which the user is sent to the institution's own site. */
export interface RedirectStep {
  /** Tells the kinds of step apart. */
  kind: "redirect";
  /** The source that the redirect is for. */
  source: ConnectorSource;
}

/** A step of a kind that this version does not know, to be told honestly. */
export interface UnrecognizedStep {
  /** Tells the kinds of step apart. */
  kind: "unrecognized";
  /** The source that the step is for. */
  source: ConnectorSource;
  /** The mechanism that is not known, or `null` if the source has none. */
  mechanism: Unrecognized | null;
}

/** What a user has to do for one source of a connector, told apart by `kind`. */
export type FormStep = FillStep | RedirectStep | UnrecognizedStep;

/** What steps are made of: a connector with `sources` and `fields` expanded. */
export interface StepsInput {
  /** Whether no new connections can be made. */
  restricted: boolean;
  /** The sources, in any order. */
  sources: readonly ConnectorSource[];
  /** The fields, in the order to show them in. */
  fields: readonly ConnectorField[];
}

/** How to make steps. */
export interface StepsOptions {
  /**
   * The mechanism to use for the sources that offer it; the others, and all by
   * default, use the one that is set for them.
   */
  mechanism?: Sendable<AuthMechanism> | undefined;
  /**
   * The fields to use instead of the connector's `fields`: for a payment, its
   * `payment_fields`.
   */
  fields?: readonly ConnectorField[] | undefined;
}

/**
 * Says what a user has to do to be connected, one step for each source.
 *
 * Sources that are disabled are left out; the others come by priority, the
 * lowest first, and by id where it is the same. The fields of a step are those
 * of its source and its mechanism, in the order given, without those that an
 * earlier step has asked for.
 *
 * There is no step, and so nothing to show, if the connector is `restricted`,
 * if all of its sources are disabled, or if it has none, as when `sources` were
 * not expanded. Fields that were not expanded are no fields.
 *
 * @param connector A connector with `sources` and `fields` expanded
 * @param options How to make the steps
 * @returns The steps, in order
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { getConnector } from "@connectors/powens";
 * import { formSteps } from "@connectors/powens/form";
 *
 * const api = { domain: "acme-sandbox" };
 * const connector = await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf", {
 *   expand: ["sources", "fields"],
 * });
 *
 * assertEquals(formSteps(connector).map(({ kind }) => kind), ["redirect", "form"]);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function formSteps(
  connector: StepsInput,
  options: StepsOptions = {},
): FormStep[] {
  const { mechanism, fields = connector.fields } = options;
  if (connector.restricted) return [];
  const asked = new Set<string>();
  // Callers in JavaScript may have a connector that was not expanded.
  return [...connector.sources ?? []]
    .filter(({ disabled }) => disabled === null)
    .sort((a, b) => a.priority - b.priority || a.id - b.id)
    .map((source): FormStep => {
      const used = source.available_auth_mechanisms
        .find((one) => one === mechanism) ?? source.auth_mechanism;
      switch (used) {
        case "webauth":
          return { kind: "redirect", source };
        case "credentials":
          return {
            kind: "form",
            source,
            fields: (fields ?? []).filter(({ name, ...field }) =>
              applies(field.connector_sources, source.name) &&
              applies(field.auth_mechanisms, used) &&
              // A set grows only if it did not have the name before.
              asked.size < asked.add(name).size
            ),
          };
        default:
          return { kind: "unrecognized", source, mechanism: used };
      }
    });
}

/** Says whether a filter lets a value pass: an empty one lets every value. */
function applies<T>(filter: readonly T[], value: T): boolean {
  return filter.length === 0 || filter.includes(value);
}
