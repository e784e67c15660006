import { type ConnectorSource, UsageError } from "../model/mod.ts";
import { type AnyFormStep, fieldsOf } from "./form_step.ts";

/** The connector that a step is of. */
export interface StepConnector {
  /** The connector's id. */
  id: number;
  /** The connector's UUID. */
  uuid: string;
}

/** Values to send, by the name of the field; clear or encrypted. */
export type SentValues = Readonly<Record<string, string>>;

/**
 * Refuses a step of another kind than a caller needs.
 *
 * @throws {UsageError} If the step is of another kind
 */
export function checkKind(
  action: string,
  { kind }: AnyFormStep,
  expected: AnyFormStep["kind"],
): void {
  if (kind !== expected) {
    throw new UsageError(
      `Cannot ${action} from a step of kind '${kind}': give one of kind '${expected}'`,
    );
  }
}

/**
 * Refuses a step of another connector.
 *
 * @throws {UsageError} If the source is of another connector
 */
export function checkSource(
  action: string,
  { id }: StepConnector,
  { id_connector }: ConnectorSource,
): void {
  if (id_connector !== id) {
    throw new UsageError(
      `Cannot ${action} as the step is of connector ${id_connector}, and not of ${id}: give the connector that it was made of`,
    );
  }
}

/**
 * Refuses values that are not those of a step; tells none of them.
 *
 * @throws {UsageError} If a value is no text, is not asked for, or is missing
 */
export function checkSent(
  action: string,
  step: AnyFormStep,
  values: SentValues,
): void {
  const fields = fieldsOf(step);
  for (const [name, value] of Object.entries(values)) {
    if (!fields.has(name)) {
      throw new UsageError(
        `Cannot ${action} as its step does not ask for '${name}': give the values that validateStep() answers`,
      );
    }
    // Half of a surrogate pair would be sent as something else.
    if (typeof value !== "string" || /\p{Surrogate}/u.test(value)) {
      throw new UsageError(
        `Cannot ${action} as the value of '${name}' is not well-formed text: give the values that validateStep() answers`,
      );
    }
  }
  for (const [name, { required }] of fields) {
    if (required && !(Object.hasOwn(values, name) && values[name])) {
      throw new UsageError(
        `Cannot ${action} as '${name}' is required and missing: give the values that validateStep() answers`,
      );
    }
  }
}
