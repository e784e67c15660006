import type { InstitutionEntry } from "./institution_entry.ts";
import { BILLERS } from "./institutions/billers.ts";
import { CENTRAL } from "./institutions/central.ts";
import { FRANCE } from "./institutions/france.ts";
import { NORTH_AND_EAST } from "./institutions/north_and_east.ts";
import { SOUTH } from "./institutions/south.ts";
import { WEST } from "./institutions/west.ts";

/**
 * All institutions except the connector for tests, in the order of their ids.
 */
export const INSTITUTIONS: readonly InstitutionEntry[] = [
  ...FRANCE,
  ...CENTRAL,
  ...WEST,
  ...SOUTH,
  ...NORTH_AND_EAST,
  ...BILLERS,
];
