import type { AnyFormStep } from "./form_step.ts";
import type { StandardSchemaV1 } from "./standard_schema.ts";
import { type ValidateOptions, validateStep } from "./validate_step.ts";

/** The values of a form, by the name of the field. */
export type StepValues = Readonly<
  Record<string, string | Date | null | undefined>
>;

/**
 * Makes a Standard Schema of a step, for form libraries.
 *
 * @typeParam Values The values of the form library. By default, they are texts.
 * Use `StepValues` if they may be dates
 * @param step The step, from `formSteps()` or `paymentFormStep()`
 * @param options The messages, and what to do with unexpected values
 * @returns A schema with the same verdicts as `validateStep()`. Its output is
 * the values to send
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { getConnector } from "@connectors/powens";
 * import { formSteps, stepSchema } from "@connectors/powens/form";
 *
 * const api = { domain: "acme-sandbox" };
 * const connector = await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf", {
 *   expand: ["sources", "fields"],
 * });
 * const step = formSteps(connector).find(({ kind }) => kind === "form");
 * const result = step && stepSchema(step)["~standard"].validate({});
 *
 * assertEquals(result?.issues?.[0]?.path, ["login"]);
 * ```
 *
 * @see {@link https://standardschema.dev}
 */
export function stepSchema<Values extends StepValues = Record<string, string>>(
  step: AnyFormStep,
  options?: ValidateOptions,
): StandardSchemaV1<Values, Record<string, string>> {
  return {
    "~standard": {
      version: 1,
      vendor: "@connectors/powens",
      validate(values) {
        const result = validateStep(step, values, options);
        return result.ok ? { value: result.values } : {
          issues: result.issues.map(({ field, message }) => ({
            message,
            ...field && { path: [field] },
          })),
        };
      },
    },
  };
}
