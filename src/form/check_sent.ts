import { type ConnectorSource, UsageError } from "../model/mod.ts";
import { type AnyFormStep, fieldsOf } from "./form_step.ts";
import { isText } from "./is_text.ts";

/** The connector of a step. */
export interface StepConnector {
  /** The connector's id. */
  id: number;
  /** The connector's UUID. */
  uuid: string;
}

/** Values to send, by the name of the field; clear or encrypted. */
export type SentValues = Readonly<Record<string, string>>;

/**
 * Refuses a step of the wrong kind.
 *
 * @throws {UsageError} If the step has the wrong kind
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
      `Cannot ${action} as the step belongs to connector ${id_connector}, not ${id}: give the connector of the step`,
    );
  }
}

/**
 * Refuses values that do not belong to a step. The error holds no value.
 *
 * @throws {UsageError} If a value is not text, is not a field of the step, or
 * is missing
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
        `Cannot ${action} as its step has no field '${name}': give the values that validateStep() returns`,
      );
    }
    if (!isText(value)) {
      throw new UsageError(
        `Cannot ${action} as the value of '${name}' is not well-formed Unicode: give the values that validateStep() returns`,
      );
    }
  }
  for (const [name, { required }] of fields) {
    if (required && !(Object.hasOwn(values, name) && values[name])) {
      throw new UsageError(
        `Cannot ${action} as '${name}' is required and missing: give the values that validateStep() returns`,
      );
    }
  }
}
