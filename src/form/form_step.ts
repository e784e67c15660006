import type {
  ConnectorField,
  ConnectorPaymentField,
  ConnectorSource,
  Sendable,
  Unrecognized,
  ValidateMechanism,
} from "../model/mod.ts";

/** A field of a form for a connection or for a payment. */
export type FormField = ConnectorField | ConnectorPaymentField;

/** A step in which the user fills in a form. */
export interface FillStep {
  /** Tells the kinds of step apart. */
  kind: "form";
  /** The source that the form is for. */
  source: ConnectorSource;
  /** The fields, in the order to show them in. */
  fields: readonly ConnectorField[];
}

/**
 * A step that sends the user to the site of the institution, after a form if
 * there are fields.
 */
export interface RedirectStep {
  /** Tells the kinds of step apart. */
  kind: "redirect";
  /** The source that the redirect is for. */
  source: ConnectorSource;
  /**
   * The fields to fill in before the redirect, in the order to show them in;
   * often none.
   */
  fields: readonly ConnectorField[];
}

/** A step of a kind that this version does not know. Tell the user so. */
export interface UnrecognizedStep {
  /** Tells the kinds of step apart. */
  kind: "unrecognized";
  /** The source that the step is for. */
  source: ConnectorSource;
  /** The unknown mechanism, or `null` if the source has none. */
  mechanism: Unrecognized | null;
}

/** A step of a user for one source of a connector, told apart by `kind`. */
export type FormStep = FillStep | RedirectStep | UnrecognizedStep;

/** A step in which the payer fills in a form to validate a payment. */
export interface PaymentFormStep {
  /** Tells the kinds of step apart. */
  kind: "payment";
  /** The mechanism of validation that the form is for. */
  mechanism: Sendable<ValidateMechanism>;
  /** The fields, in the order to show them in; often none. */
  fields: readonly ConnectorPaymentField[];
}

/** A step of any kind, for a connection or for a payment. */
export type AnyFormStep = FormStep | PaymentFormStep;

/**
 * The fields of a step, by name. If a name is there twice, the first counts.
 */
export function fieldsOf(step: AnyFormStep): Map<string, FormField> {
  const byName = new Map<string, FormField>();
  const fields: readonly FormField[] = step.kind === "unrecognized"
    ? []
    : step.fields;
  for (const field of fields) {
    if (!byName.has(field.name)) byName.set(field.name, field);
  }
  return byName;
}
