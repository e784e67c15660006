import type { FormField } from "./form_step.ts";

/**
 * Selects the fields that pass a filter, each name once, and adds their names
 * to the names already used.
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

/**
 * Says whether a filter lets a value pass. An empty filter lets every value
 * pass.
 */
export function applies<T>(filter: readonly T[], value: T): boolean {
  return filter.length === 0 || filter.includes(value);
}
