import { STABILITY_STATUSES } from "../../enumerations.ts";
import type { Stability } from "../../stability.ts";
import type { Description } from "../checks.ts";

/** Describes the stability of a connector or a source. */
export const describeStability: Description<Stability> = (stability, check) =>
  check.textOrNull(stability.last_update) &&
  check.oneOf(stability.status, STABILITY_STATUSES);
