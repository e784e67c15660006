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
 * A path with values in the place of its parameters.
 *
 * @param action What is attempted
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
 * An id as a part of a path.
 *
 * @param action What is attempted
 * @param name What is to be an id
 * @param id The id
 * @throws {UsageError} If it is not made like one
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
