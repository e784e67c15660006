import type { InstitutionRow } from "../institution_row.ts";

/** The name of the connector that integrators try things with. */
export const TEST_NAME = "Connecteur de test";

/** Its UUID, which is the same on every real domain as well. */
export const TEST_UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** The connector itself. */
// deno-fmt-ignore: A table is read by its lines.
export const TEST_CONNECTOR: InstitutionRow = [TEST_NAME, "FR", null, "test", "ff7c00", "regional", "both", "test", "pay:rich", "wealth"];
