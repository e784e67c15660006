/**
 * Makes forms from connectors, validates what the user fills in, and makes the
 * request to send. It works in any runtime and with any form library.
 *
 * @example From a connector to what is sent
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { getConnector } from "@connectors/powens";
 * import { formSteps, messagesFr, validateStep } from "@connectors/powens/form";
 *
 * const api = { domain: "acme-sandbox" };
 * const connector = await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf", {
 *   expand: ["sources", "fields"],
 * });
 * const step = formSteps(connector).find(({ kind }) => kind === "form");
 * assert(step);
 * const result = validateStep(step, { login: "jeanne.martin" }, {
 *   messages: messagesFr,
 * });
 * const [issue] = result.ok ? [] : result.issues;
 *
 * assertEquals([issue?.field, issue?.message], ["password", "Remplissez ce champ"]);
 * ```
 *
 * @module
 */
export type { SentValues, StepConnector } from "./check_sent.ts";
export {
  type ConnectionOptions,
  type ConnectionRequest,
  connectionRequest,
} from "./connection_request.ts";
export type {
  AnyFormStep,
  FillStep,
  FormField,
  FormStep,
  PaymentFormStep,
  RedirectStep,
  UnrecognizedStep,
} from "./form_step.ts";
export { formSteps, type StepsInput, type StepsOptions } from "./form_steps.ts";
export type { Autocomplete } from "./autocomplete.ts";
export { type InputAttributes, inputAttributes } from "./input_attributes.ts";
export { type InputProps, inputProps } from "./input_props.ts";
export { isHidden } from "./is_hidden.ts";
export type {
  DescribeIssue,
  FieldIssue,
  FieldIssueCode,
  FormatHint,
} from "./issue.ts";
export { messagesDe } from "./messages/de.ts";
export { messagesEn } from "./messages/en.ts";
export { messagesEs } from "./messages/es.ts";
export { messagesFr } from "./messages/fr.ts";
export { messagesIt } from "./messages/it.ts";
export type { Messages } from "./messages/messages.ts";
export { messagesNl } from "./messages/nl.ts";
export { messagesPt } from "./messages/pt.ts";
export {
  type NoStepsInput,
  type NoStepsReason,
  noStepsReason,
} from "./no_steps_reason.ts";
export { type PaymentFormInput, paymentFormStep } from "./payment_form_step.ts";
export {
  type PaymentValidation,
  paymentValidation,
  type PaymentValidationOptions,
} from "./payment_validation.ts";
export { type CompiledPcre, compilePcre } from "./pcre/mod.ts";
export type {
  StandardSchemaIssue,
  StandardSchemaProps,
  StandardSchemaResult,
  StandardSchemaV1,
} from "./standard_schema.ts";
export {
  type JsonSchema,
  type JsonSchemaOptions,
  stepJsonSchema,
} from "./step_json_schema.ts";
export { stepSchema, type StepValues } from "./step_schema.ts";
export {
  type StepResult,
  type ValidateOptions,
  validateStep,
} from "./validate_step.ts";
export { type WebauthOptions, webauthUrl } from "./webauth_url.ts";
