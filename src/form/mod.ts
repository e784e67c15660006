/**
 * Initial form fields: from a connector to a form that validates, in any
 * runtime and with any form library.
 *
 * @example From a connector to what is sent
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { getConnector } from "@connectors/powens";
 * import { formSteps, validateStep } from "@connectors/powens/form";
 *
 * const api = { domain: "acme-sandbox" };
 * const connector = await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf", {
 *   expand: ["sources", "fields"],
 * });
 * const step = formSteps(connector).find(({ kind }) => kind === "form");
 * assert(step);
 * const result = validateStep(step, {
 *   login: "jeanne.martin",
 *   password: "1234",
 *   website: "par",
 *   birthdate: "1985-02-29",
 * }, { language: "fr" });
 *
 * assertEquals(result.ok || result.issues.map(({ field, message }) => [field, message]), [
 *   ["birthdate", "Ce n’est pas une date qui existe"],
 * ]);
 * ```
 *
 * @module
 */
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
export type {
  DescribeIssue,
  FieldIssue,
  FieldIssueCode,
  MessageLanguage,
} from "./issue.ts";
export {
  type NoStepsInput,
  type NoStepsReason,
  noStepsReason,
} from "./no_steps_reason.ts";
export { type PaymentFormInput, paymentFormStep } from "./payment_form_step.ts";
export { type CompiledPcre, compilePcre } from "./pcre/mod.ts";
export type {
  StandardSchemaIssue,
  StandardSchemaProps,
  StandardSchemaResult,
  StandardSchemaV1,
} from "./standard_schema.ts";
export { type JsonSchema, stepJsonSchema } from "./step_json_schema.ts";
export { stepSchema, type StepValues } from "./step_schema.ts";
export {
  type StepResult,
  type ValidateOptions,
  validateStep,
} from "./validate_step.ts";
export type { SentValues, StepConnector } from "./check_sent.ts";
export {
  type ConnectionOptions,
  type ConnectionRequest,
  connectionRequest,
} from "./connection_request.ts";
export {
  type PaymentValidation,
  paymentValidation,
  type PaymentValidationOptions,
} from "./payment_validation.ts";
export { type WebauthOptions, webauthUrl } from "./webauth_url.ts";
export type { Autocomplete } from "./autocomplete.ts";
export { type InputAttributes, inputAttributes } from "./input_attributes.ts";
export { type InputProps, inputProps } from "./input_props.ts";
export { isHidden } from "./is_hidden.ts";
