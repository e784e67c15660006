import type { DateTime } from "./date_time.ts";
import type { StabilityStatus } from "./enumerations.ts";

/** How reliably a connector or a source works. Undocumented, seen in answers. */
export interface Stability {
  /** How reliable it is at the moment. */
  status: StabilityStatus;
  /** Since when; or `null`. */
  last_update?: DateTime | null;
}
