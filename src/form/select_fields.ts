import type { FormField } from "./form_step.ts";

/**
 * Selects the fields that pass a filter, each name once, and notes their names
 * among those that were asked for.
 */
export function selectFields<F extends FormField>(
  fields: readonly F[],
  asked: Set<string>,
  isWanted: (field: F) => boolean,
): F[] {
  return fields.filter((field) => {
    if (!isWanted(field) || asked.has(field.name)) return false;
    asked.add(field.name);
    return true;
  });
}

/** Says whether a filter lets a value pass: an empty one lets every value. */
export function applies<T>(filter: readonly T[], value: T): boolean {
  return filter.length === 0 || filter.includes(value);
}
