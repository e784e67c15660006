import { UsageError } from "../model/mod.ts";

/** The error of a payment that cannot be judged, by what of it must do what. */
export function cannotJudge(
  name: string,
  expected: string,
  got: string,
): UsageError {
  return new UsageError(
    `Cannot judge the payment as '${name}' must ${expected}: got ${got}`,
  );
}
