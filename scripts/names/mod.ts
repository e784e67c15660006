/**
 * The public names of the package, for the table in `src/README.md`.
 *
 * @module
 */
export { listNames, type PublicNames } from "./list_names.ts";
export { withTable } from "./table.ts";
