import { UsageError } from "../usage_error.ts";

/**
 * Completes a checked object.
 *
 * @throws {UsageError} If the object is frozen
 */
export function completeInPlace<T>(
  object: T,
  complete: (object: T) => void,
): void {
  try {
    complete(object);
  } catch {
    throw new UsageError(
      "Cannot decode the value in place as it is frozen: decode a copy, such as that of structuredClone()",
    );
  }
}
