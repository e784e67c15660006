import { SOURCE_NAMES } from "../../enumerations.ts";
import type { Description } from "../checks.ts";
import type { TypedPaymentFieldBase } from "../payment_field.ts";
import { describeUndocumentedFieldKeys } from "./field.ts";

/** Describes the undocumented keys of a field of a payment. */
export const describeUndocumentedPaymentFieldKeys: Description<
  TypedPaymentFieldBase
> = (field, check) =>
  describeUndocumentedFieldKeys(field, check) &&
  check.anything(field.description) &&
  check.someOfOrNull(field.connector_sources, SOURCE_NAMES);
