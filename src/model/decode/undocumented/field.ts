import type { Description } from "../checks.ts";
import type { TypedFieldBase } from "../field.ts";

/** Describes the undocumented keys of a field, of a connection or a payment. */
export const describeUndocumentedFieldKeys: Description<TypedFieldBase> = (
  field,
  check,
) =>
  check.anything(field.ephemeral) &&
  check.anything(field.value) &&
  // They are documented for lists alone.
  check.anything(field.values);
