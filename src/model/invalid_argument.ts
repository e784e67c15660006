import { show } from "./show.ts";
import { UsageError } from "./usage_error.ts";

/**
 * The error of an argument that is not what it must be.
 *
 * @param action What was attempted, such as `create a retry budget`
 * @param name The argument, or the option of one
 * @param expected What it must be
 * @param received What it is; to be left out where it may be a secret
 */
export function invalidArgument(
  action: string,
  name: string,
  expected: string,
  ...received: [value?: unknown]
): UsageError {
  const got = received.length > 0 ? `: got ${show(received[0])}` : "";
  return new UsageError(
    `Cannot ${action} as '${name}' must be ${expected}${got}`,
  );
}
