/**
 * The routes: what each sends, and how its answer is decoded.
 *
 * @module
 */
export { getConnector } from "./get_connector.ts";
export { getConnectorSource } from "./get_connector_source.ts";
export { getPublicKey } from "./get_public_key.ts";
export { listAllConnectors } from "./list_all_connectors.ts";
export { listBanks } from "./list_banks.ts";
export { listConnectorFields } from "./list_connector_fields.ts";
export { listConnectorSources } from "./list_connector_sources.ts";
export { listConnectors } from "./list_connectors.ts";
export { listProviders } from "./list_providers.ts";
export { type LogoFormat, type LogoOptions, logoUrl } from "./logo_url.ts";
export type {
  ConnectorListQuery,
  ConnectorQuery,
  ConnectorSourceQuery,
  ExpandItem,
} from "./query.ts";
export { updateConnector } from "./update_connector.ts";
export { updateConnectorSource } from "./update_connector_source.ts";
export { updateConnectors } from "./update_connectors.ts";
export { updateConnectorsById } from "./update_connectors_by_id.ts";
export {
  type WebviewLanguage,
  type WebviewOptions,
  webviewUrl,
} from "./webview_url.ts";
