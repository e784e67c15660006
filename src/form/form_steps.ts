import type {
  AuthMechanism,
  ConnectorField,
  ConnectorSource,
  Sendable,
} from "../model/mod.ts";
import type { FormStep } from "./form_step.ts";
import { noStepsReason } from "./no_steps_reason.ts";
import { applies, selectFields } from "./select_fields.ts";

/**
 * The input of `formSteps()`: a connector with `sources` and `fields` expanded.
 */
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
   * The mechanism for the sources that offer it. By default, and for all other
   * sources, it is the mechanism of the source.
   */
  mechanism?: Sendable<AuthMechanism> | undefined;
}

/**
 * Makes the steps that connect a user, one step for each source.
 *
 * Disabled sources are left out. The others are sorted by priority, the lowest
 * first, then by id. The fields of a step are those of its source and its
 * mechanism, in the order of the connector. Fields of an earlier step are left
 * out. A redirect may have fields too, to fill in before it. If there are no
 * steps, `noStepsReason()` says why.
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
  if (noStepsReason(connector) !== undefined) return [];
  const asked = new Set<string>();
  return connector.sources
    .filter(({ disabled }) => disabled === null)
    .sort((a, b) => a.priority - b.priority || a.id - b.id)
    .map((source): FormStep => {
      const mechanism = source.available_auth_mechanisms
        .find((one) => one === options.mechanism) ?? source.auth_mechanism;
      if (mechanism !== "credentials" && mechanism !== "webauth") {
        return { kind: "unrecognized", source, mechanism };
      }
      const fields = selectFields(
        connector.fields,
        asked,
        (field) =>
          applies(field.connector_sources, source.name) &&
          applies(field.auth_mechanisms, mechanism),
      );
      const kind = mechanism === "webauth" ? "redirect" : "form";
      return { kind, source, fields };
    });
}
