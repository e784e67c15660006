import type { InstitutionRow } from "./institution_row.ts";
import { BILLERS } from "./institutions/billers.ts";
import { CENTRAL } from "./institutions/central.ts";
import { FRANCE } from "./institutions/france.ts";
import { NORTH_AND_EAST } from "./institutions/north_and_east.ts";
import { SOUTH } from "./institutions/south.ts";
import { TEST_CONNECTOR } from "./institutions/test_connector.ts";
import { WEST } from "./institutions/west.ts";

/** Every institution, in the order of their ids. */
export const INSTITUTIONS: readonly InstitutionRow[] = [
  TEST_CONNECTOR,
  ...FRANCE,
  ...CENTRAL,
  ...WEST,
  ...SOUTH,
  ...NORTH_AND_EAST,
  ...BILLERS,
];
