/**
 * Says whether a value of unknown origin has methods.
 *
 * @param value The value
 * @param names The names of the methods
 */
export function hasMethods(value: unknown, names: readonly string[]): boolean {
  return names.every((name) =>
    typeof Reflect.get(Object(value), name) === "function"
  );
}
