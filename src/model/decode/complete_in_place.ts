import { UsageError } from "../usage_error.ts";

/**
 * Completes what was found sound.
 *
 * @throws {UsageError} If it may not be changed, as it is frozen
 */
export function completeInPlace<T>(
  object: T,
  complete: (object: T) => void,
): void {
  try {
    complete(object);
  } catch {
    throw new UsageError(
      "Cannot decode the value as it is frozen, and would be completed in place: decode a copy, such as structuredClone() makes",
    );
  }
}
