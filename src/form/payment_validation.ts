import { invalidArgument } from "../model/internal.ts";
import {
  checkKind,
  checkSent,
  type SentValues,
  type StepConnector,
} from "./check_sent.ts";
import type { PaymentFormStep } from "./form_step.ts";

const ACTION = "make the body that validates a payment";

/** The options of `paymentValidation()`. The keys are those of the API. */
export interface PaymentValidationOptions {
  /** The absolute URL that the payer returns to. */
  webview_url: string | URL;
  /** The payer, if the connector accepts the account of the payer. */
  payer?: Readonly<Record<string, unknown>> | undefined;
}

/** The request that validates a payment, for `POST /payments/{id}`. */
export interface PaymentValidation {
  /** The body, to send as JSON. */
  body: {
    /** The UUID of the connector to pay with. */
    connector_uuid: string;
    /** The mechanism of validation. */
    validate_mechanism: string;
    /** The values of the fields. */
    fields: Record<string, string>;
    /** The payer, if given. */
    payer?: Readonly<Record<string, unknown>>;
    /** The URL that the payer returns to. */
    webview_url: string;
    /** Tells the API to execute the payment. */
    validated: true;
  };
}

/**
 * Makes the request that validates a payment, from a form that was filled in.
 *
 * It sends nothing. The values are those that `validateStep()` returns,
 * encrypted by `encryptValues()`. The API requires the encryption.
 *
 * @param connector The connector to pay with
 * @param step The step, from `paymentFormStep()`
 * @param values The values to send, by the name of the field
 * @param options The URL that the payer returns to, and the payer
 * @returns The request
 * @throws {UsageError} If the step has the wrong kind, if `webview_url` is not
 * absolute, if a required value is missing, or if the step has no such field.
 * The error holds no value
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
