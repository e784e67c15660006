import type { DateTime } from "./date_time.ts";
import type { StabilityStatus } from "./enumerations.ts";

/**
 * The stability of a connector or a source. It is not documented, but is sent.
 */
export interface Stability {
  /** The current status. */
  status: StabilityStatus;
  /** Since when it has that status; or `null`. */
  last_update?: DateTime | null;
}
