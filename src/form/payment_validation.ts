import { invalidArgument } from "../model/internal.ts";
import {
  checkKind,
  checkSent,
  type SentValues,
  type StepConnector,
} from "./check_sent.ts";
import type { PaymentFormStep } from "./form_step.ts";

const ACTION = "make the body that validates a payment";

/** What a validation needs besides a step. The keys are those of the API. */
export interface PaymentValidationOptions {
  /** Where the payer is sent afterwards: an absolute URL. */
  webview_url: string | URL;
  /** The payer, where the connector lets the account be given. */
  payer?: Readonly<Record<string, unknown>> | undefined;
}

/** What to send to validate a payment, to `/payments/{id}` by `POST`. */
export interface PaymentValidation {
  /** What to send as JSON. */
  body: {
    /** The UUID of the connector to pay with. */
    connector_uuid: string;
    /** The mechanism of validation. */
    validate_mechanism: string;
    /** The values of the fields. */
    fields: Record<string, string>;
    /** The payer, if he is given. */
    payer?: Readonly<Record<string, unknown>>;
    /** Where the payer is sent afterwards. */
    webview_url: string;
    /** That the payment is to be executed. */
    validated: true;
  };
}

/**
 * Says what to send to validate a payment, once its form was filled in.
 *
 * Nothing is sent. The values are those that `validateStep()` answers,
 * encrypted by `encryptValues()`, as the API asks for.
 *
 * @param connector The connector to pay with
 * @param step The step, from `paymentFormStep()`
 * @param values The values to send, by the name of the field
 * @param options Where the payer is sent afterwards, and who he is
 * @returns What to send
 * @throws {UsageError} If the step is of another kind, `webview_url` is not
 * absolute, a required value is missing, or one is not asked for; with no value
 * in it
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { paymentFormStep, paymentValidation } from "@connectors/powens/form";
 *
 * const connector = {
 *   id: 40,
 *   uuid: "338178e6-3d01-564f-9a7b-52ca442459bf",
 *   payment_fields: [],
 * };
 * const step = paymentFormStep(connector, "webauth");
 * const { body } = paymentValidation(connector, step, {}, {
 *   webview_url: "https://acme.example/back",
 * });
 *
 * assertEquals(body.validate_mechanism, "webauth");
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/payments}
 */
export function paymentValidation(
  connector: StepConnector,
  step: PaymentFormStep,
  values: SentValues,
  options: PaymentValidationOptions,
): PaymentValidation {
  const { webview_url, payer } = options;
  checkKind(ACTION, step, "payment");
  checkSent(ACTION, step, values);
  if (!URL.canParse(`${webview_url}`)) {
    throw invalidArgument(
      ACTION,
      "webview_url",
      "an absolute URL",
      `${webview_url}`,
    );
  }
  return {
    body: {
      connector_uuid: connector.uuid,
      validate_mechanism: step.mechanism,
      fields: { ...values },
      ...payer !== undefined && { payer },
      webview_url: `${webview_url}`,
      validated: true,
    },
  };
}
