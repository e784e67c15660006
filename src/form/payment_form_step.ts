import {
  type ConnectorPaymentField,
  type Sendable,
  UsageError,
  type ValidateMechanism,
} from "../model/mod.ts";
import type { PaymentFormStep } from "./form_step.ts";
import { applies, selectFields } from "./select_fields.ts";

/**
 * The input of `paymentFormStep()`: a connector with `payment_fields` expanded.
 */
export interface PaymentFormInput {
  /** The fields, in the order to show them in. */
  payment_fields: readonly ConnectorPaymentField[];
}

/**
 * Makes the step in which a payer validates a payment with a mechanism.
 *
 * The mechanism is one of `payment_settings.available_validate_mechanisms`.
 * Everybody may use `webauth` and those that start with `webauth_`. The others
 * need an agreement with Powens.
 *
 * @param connector A connector with `payment_fields` expanded
 * @param mechanism The mechanism of validation, such as `webauth`
 * @returns The step, often without fields
 * @throws {UsageError} If the connector was not expanded with `payment_fields`
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { getConnector } from "@connectors/powens";
 * import { paymentFormStep } from "@connectors/powens/form";
 *
 * const api = { domain: "acme-sandbox" };
 * const connector = await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf", {
 *   expand: ["payment_fields"],
 * });
 * const [mechanism = "webauth"] =
 *   connector.payment_settings?.available_validate_mechanisms ?? [];
 *
 * assertEquals(paymentFormStep(connector, mechanism).kind, "payment");
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/payments}
 */
export function paymentFormStep(
  connector: PaymentFormInput,
  mechanism: Sendable<ValidateMechanism>,
): PaymentFormStep {
  const { payment_fields } = connector;
  // Callers in JavaScript may have a connector that was not expanded.
  if (!payment_fields) {
    throw new UsageError(
      "Cannot make the form of a payment as the connector has no 'payment_fields': get it with expand: [\"payment_fields\"]",
    );
  }
  const fields = selectFields(
    payment_fields,
    new Set(),
    ({ auth_mechanisms }) => applies<unknown>(auth_mechanisms, mechanism),
  );
  return { kind: "payment", mechanism, fields };
}
