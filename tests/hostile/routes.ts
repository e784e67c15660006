import {
  type Api,
  type CallOptions,
  getConnector,
  getConnectorSource,
  getPublicKey,
  listBanks,
  listConnectorFields,
  listConnectors,
  listConnectorSources,
  listProviders,
  updateConnector,
  updateConnectors,
  updateConnectorsById,
  updateConnectorSource,
} from "../../mod.ts";
import type { SandboxRoute } from "../../src/sandbox/mod.ts";

/** The UUID of the connector for tests, which is the first in a sandbox. */
export const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** One of the routes, as a caller uses it. */
export interface Route {
  /** What the reference calls it. */
  name: SandboxRoute;
  /** The HTTP method. */
  method: "GET" | "PUT" | "PATCH";
  /** What it answers with. */
  answer: "list" | "object" | "batch";
  /** Calls it. */
  call(api: Api, options?: CallOptions): Promise<unknown>;
}

/** All routes that answer JSON. */
export const ROUTES: readonly Route[] = [
  {
    name: "GET /connectors",
    method: "GET",
    answer: "list",
    call: (api, options) => listConnectors(api, {}, options),
  },
  {
    name: "GET /banks",
    method: "GET",
    answer: "list",
    call: (api, options) => listBanks(api, {}, options),
  },
  {
    name: "GET /providers",
    method: "GET",
    answer: "list",
    call: (api, options) => listProviders(api, {}, options),
  },
  {
    name: "GET /connectors/{uuid}",
    method: "GET",
    answer: "object",
    call: (api, options) => getConnector(api, UUID, {}, options),
  },
  {
    name: "PUT /connectors/{uuid}",
    method: "PUT",
    answer: "object",
    call: (api, options) =>
      updateConnector(api, UUID, { hidden: false }, options),
  },
  {
    name: "PATCH /connectors",
    method: "PATCH",
    answer: "batch",
    call: (api, options) =>
      updateConnectors(api, { [UUID]: { hidden: false } }, options),
  },
  {
    name: "PUT /connectors/{connectorIds}",
    method: "PUT",
    answer: "batch",
    call: (api, options) =>
      updateConnectorsById(api, [1, 2], { hidden: false }, options),
  },
  {
    name: "GET /connectors/{uuid}/sources",
    method: "GET",
    answer: "list",
    call: (api, options) => listConnectorSources(api, UUID, {}, options),
  },
  {
    name: "GET /connectors/{uuid}/sources/{sourceId}",
    method: "GET",
    answer: "object",
    call: (api, options) => getConnectorSource(api, UUID, 1, options),
  },
  {
    name: "PUT /connectors/{uuid}/sources/{sourceId}",
    method: "PUT",
    answer: "object",
    call: (api, options) =>
      updateConnectorSource(api, UUID, 1, { disabled: null }, options),
  },
  {
    name: "GET /connectors/{uuid}/fields",
    method: "GET",
    answer: "list",
    call: (api, options) => listConnectorFields(api, UUID, options),
  },
  {
    name: "GET /publickey",
    method: "GET",
    answer: "object",
    call: (api, options) => getPublicKey(api, options),
  },
];
