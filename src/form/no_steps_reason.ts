import type { ConnectorField, ConnectorSource } from "../model/mod.ts";

/**
 * Why there is nothing to show for a connector. It takes no new connections, it
 * was not expanded with `sources` and `fields`, it has no sources, or all of
 * them are disabled.
 */
export type NoStepsReason =
  | "restricted"
  | "notExpanded"
  | "noSources"
  | "allDisabled";

/** The input of `noStepsReason()`: a connector, expanded or not. */
export interface NoStepsInput {
  /** Whether no new connections can be made. */
  restricted: boolean;
  /** The sources, if they were expanded. */
  sources?: readonly ConnectorSource[];
  /** The fields, if they were expanded. */
  fields?: readonly ConnectorField[];
}

/**
 * Says why `formSteps()` has no steps for a connector.
 *
 * @param connector The connector, expanded or not
 * @returns The reason, or `undefined` if there are steps
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { getConnector } from "@connectors/powens";
 * import { noStepsReason } from "@connectors/powens/form";
 *
 * const api = { domain: "acme-sandbox" };
 * const connector = await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf");
 *
 * assertEquals(noStepsReason(connector), "notExpanded");
 * ```
 */
export function noStepsReason(
  { restricted, sources, fields }: NoStepsInput,
): NoStepsReason | undefined {
  if (restricted) return "restricted";
  if (!sources || !fields) return "notExpanded";
  if (sources.length === 0) return "noSources";
  if (sources.every(({ disabled }) => disabled !== null)) return "allDisabled";
}
