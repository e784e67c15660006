import { show } from "./show.ts";
import { UsageError } from "./usage_error.ts";

/** The error of an argument that is not what it must be. */
export function mustBe(
  name: string,
  expected: string,
  value?: unknown,
): UsageError {
  const got = value === undefined ? "" : `: got ${show(value)}`;
  return new UsageError(
    `Cannot call the API as '${name}' must be ${expected}${got}`,
  );
}
