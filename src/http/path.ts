import { invalidArgument } from "../model/internal.ts";

/**
 * The names of the parameters of a path.
 *
 * @typeParam P The path, with its parameters in braces
 */
export type ParameterName<P extends string> = P extends
  `${string}{${infer Name}}${infer Rest}` ? Name | ParameterName<Rest> : never;

/** The value of a parameter of a path: an id, or several. */
export type ParameterValue = string | number | readonly number[];

/**
 * Makes a path from a template and the values of its parameters.
 *
 * @param action The attempted action
 * @param template The path, with its parameters in braces
 * @param values The values of the parameters, by name
 * @throws {UsageError} If a value is not an id
 */
export function buildPath(
  action: string,
  template: string,
  values: Readonly<Record<string, ParameterValue>>,
): string {
  return template.replace(/\{(\w+)\}/g, (_braces, name: string) => {
    const value: unknown = values[name];
    if (!Array.isArray(value)) return pathId(action, name, value);
    if (value.length > 0) {
      return value.map((id) => pathId(action, name, id)).join();
    }
    throw invalidArgument(action, name, "at least one id", value);
  });
}

/**
 * Writes an id as a part of a path.
 *
 * @param action The attempted action
 * @param name The name of the parameter
 * @param id The id
 * @throws {UsageError} If it is not an id
 */
export function pathId(action: string, name: string, id: unknown): string {
  const isId = typeof id === "string"
    ? /^[\w-]+$/.test(id)
    : Number.isSafeInteger(id) && Number(id) >= 0;
  if (isId) return String(id);
  throw invalidArgument(
    action,
    name,
    "an id of letters, digits and hyphens",
    id,
  );
}
