/**
 * The connectors of the sandbox: real institutions, with data like that of live
 * answers. No I/O, no clock, no randomness.
 *
 * @module
 */
export { type CatalogueOptions, createCatalogue } from "./create_catalogue.ts";
export type { StoredConnector } from "./stored_connector.ts";
export { hash } from "./uuid.ts";
