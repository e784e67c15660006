import { show } from "./show.ts";
import { UsageError } from "./usage_error.ts";

/**
 * Makes the error of an invalid argument.
 *
 * @param action The attempted action, such as `create a retry budget`
 * @param name The name of the argument or option
 * @param expected The expected value
 * @param received The received value; leave it out if it may be a secret
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
