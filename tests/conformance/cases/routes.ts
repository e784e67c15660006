import {
  getConnector,
  getConnectorSource,
  getPublicKey,
  listAllConnectors,
  listBanks,
  listConnectorFields,
  listConnectors,
  listConnectorSources,
  listProviders,
  logoUrl,
  updateConnector,
  updateConnectors,
  updateConnectorsById,
  updateConnectorSource,
} from "@connectors/powens";
import { assert } from "../assert.ts";
import type { CallCase } from "../case.ts";

const TEST_CONNECTOR = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** Every route of the API. A test holds that none is left out. */
export const routeCases: CallCase[] = [
  {
    name: "listConnectors() has what was asked for",
    async run(createPeer) {
      const { api, readRequests } = await createPeer();
      const { connectors, total, rejected } = await listConnectors(api, {
        country_codes: ["fr"],
        limit: 5,
        expand: ["sources", "fields"],
      });
      assert.lengthOf(connectors, 5);
      assert.isAtLeast(total ?? 0, 5);
      assert.deepEqual(rejected, []);
      for (const { sources, fields } of connectors) {
        assert.isArray(sources);
        assert.isArray(fields);
      }
      const [request] = await readRequests();
      assert.equal(request?.route, "GET /connectors");
      assert.isFalse(request?.authenticated);
      assert.match(request?.url ?? "", /[?&]country_codes=fr(&|$)/);
    },
  },
  {
    name: "listBanks() and listProviders() share out what listConnectors() has",
    async run(createPeer) {
      const { api, readRequests } = await createPeer();
      const all = await listConnectors(api);
      const banks = await listBanks(api);
      const providers = await listProviders(api);
      assert.isNotEmpty(banks.connectors);
      assert.isNotEmpty(providers.connectors);
      assert.isAtMost(banks.connectors.length, all.connectors.length);
      assert.deepEqual((await readRequests()).map(({ route }) => route), [
        "GET /connectors",
        "GET /banks",
        "GET /providers",
      ]);
    },
  },
  {
    name: "getConnector() has the connector",
    async run(createPeer) {
      const { api } = await createPeer();
      const connector = await getConnector(api, TEST_CONNECTOR, {
        expand: ["sources"],
      });
      assert.equal(connector.uuid, TEST_CONNECTOR);
      assert.isNotEmpty(connector.sources);
      assert.equal((await getConnector(api, connector.id)).id, connector.id);
    },
  },
  {
    name: "updateConnector() changes it, with the token",
    async run(createPeer) {
      const { api, readRequests } = await createPeer();
      const updated = await updateConnector(api, TEST_CONNECTOR, {
        hidden: true,
      });
      assert.isTrue(updated.hidden);
      assert.isTrue((await getConnector(api, TEST_CONNECTOR)).hidden);
      assert.deepEqual(
        (await readRequests()).map(({ authenticated }) => authenticated),
        [true, false],
      );
    },
  },
  {
    name: "updateConnectors() and updateConnectorsById() change several",
    async run(createPeer) {
      const { api, readRequests } = await createPeer();
      const { connectors: [first, second] } = await listConnectors(api);
      if (!first || !second) throw new Error("There are no connectors");
      const batch = await updateConnectors(api, {
        [first.uuid]: { hidden: true },
        [second.uuid]: { hidden: false },
      });
      assert.deepEqual(
        batch.connectors.map(({ uuid, hidden }) => [uuid, hidden]),
        [[first.uuid, true], [second.uuid, false]],
      );
      const byId = await updateConnectorsById(api, [first.id, second.id], {
        hidden: true,
      });
      assert.lengthOf(byId.connectors, 2);
      const [, patch, put] = await readRequests();
      assert.equal(patch?.route, "PATCH /connectors");
      assert.equal(put?.route, "PUT /connectors/{connectorIds}");
    },
  },
  {
    name: "the sources of a connector are listed, read and changed",
    async run(createPeer) {
      const { api } = await createPeer();
      const { sources: [source] } = await listConnectorSources(
        api,
        TEST_CONNECTOR,
      );
      if (!source) throw new Error("There are no sources");
      const read = await getConnectorSource(api, TEST_CONNECTOR, source.id);
      assert.deepEqual(read, source);
      const disabled = "2026-01-02 03:04:05";
      const updated = await updateConnectorSource(
        api,
        TEST_CONNECTOR,
        source.id,
        { disabled },
      );
      assert.equal(updated.disabled, disabled);
      const enabled = await updateConnectorSource(
        api,
        TEST_CONNECTOR,
        source.id,
        { disabled: null },
      );
      assert.isNull(enabled.disabled);
    },
  },
  {
    name: "listAllConnectors() has every connector",
    async run(createPeer) {
      const { api, readRequests } = await createPeer();
      const { connectors, total } = await listAllConnectors(api);
      assert.lengthOf(connectors, total ?? 0);
      const [request] = await readRequests();
      assert.equal(request?.route, "GET /connectors");
    },
  },
  {
    name: "listConnectorFields() has the fields of a connector",
    async run(createPeer) {
      const { api } = await createPeer();
      const { fields, rejected } = await listConnectorFields(
        api,
        TEST_CONNECTOR,
      );
      assert.isNotEmpty(fields);
      assert.deepEqual(rejected, []);
    },
  },
  {
    name: "getPublicKey() has a key, without the token",
    async run(createPeer) {
      const { api, readRequests } = await createPeer();
      assert.equal((await getPublicKey(api)).kty, "RSA");
      const [request] = await readRequests();
      assert.equal(request?.route, "GET /publickey");
      assert.isFalse(request?.authenticated);
    },
  },
  {
    name: "logoUrl() leads to a picture",
    async run(createPeer) {
      const { api } = await createPeer();
      const { fetch: send = fetch } = api;
      const response = await send(logoUrl(api, TEST_CONNECTOR));
      assert.match(response.headers.get("content-type") ?? "", /^image\//);
      assert.isAbove((await response.arrayBuffer()).byteLength, 0);
    },
  },
];
