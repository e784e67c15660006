import {
  AUTH_MECHANISMS,
  type AuthMechanism,
  decodeConnector,
  decodeConnectorField,
  decodeConnectorList,
  decodeConnectorSource,
  isKnown,
  parseDateTime,
  unrecognized,
  webviewUrl,
} from "@connectors/powens";
import { assert } from "../assert.ts";
import type { PureCase } from "../case.ts";

const ROW = { id: 1, uuid: "a", name: "b", charged: false, beta: false };

/** Decoding, and what else of the root calls nothing. */
export const decodingCases: PureCase[] = [
  {
    name:
      "decoding completes an object in place and keeps what it does not know",
    run() {
      const value = { ...ROW, novelty: 1 };
      const connector = decodeConnector(value);
      assert.strictEqual<unknown>(connector, value);
      assert.isNull(connector.slug);
      assert.deepEqual(connector.capabilities, []);
      assert.propertyVal(connector, "novelty", 1);
    },
  },
  {
    name: "a malformed row is set apart, with its path",
    run() {
      const bad = { ...ROW, beta: "yes" };
      const { connectors, rejected } = decodeConnectorList({
        connectors: [{ ...ROW }, bad],
      });
      assert.lengthOf(connectors, 1);
      assert.deepEqual(rejected, [{
        index: 1,
        value: bad,
        issues: [{
          path: "connectors[1].beta",
          expected: "a boolean",
          received: '"yes"',
        }],
      }]);
    },
  },
  {
    name: "unknown values of enumerations are kept, and told of",
    run() {
      const met: [path: string, value: string][] = [];
      const connector = decodeConnector(
        { ...ROW, auth_mechanism: "decoupled" },
        { onUnrecognized: (path, value) => met.push([path, value]) },
      );
      const expected: AuthMechanism = unrecognized("decoupled");
      assert.strictEqual(connector.auth_mechanism, expected);
      assert.isFalse(isKnown(AUTH_MECHANISMS, connector.auth_mechanism));
      assert.deepEqual(met, [["auth_mechanism", "decoupled"]]);
    },
  },
  {
    name: "sources and fields are decoded on their own",
    run() {
      const source = decodeConnectorSource({
        id: 1,
        id_connector: 2,
        name: "directaccess",
        priority: 0,
      });
      assert.isNull(source.disabled);
      const field = decodeConnectorField({
        name: "website",
        type: "list",
        label: "Site",
      });
      assert.isTrue(field.type === "list" && field.values.length === 0);
    },
  },
  {
    name: "__proto__ in an answer pollutes nothing",
    run() {
      decodeConnector(
        JSON.parse(
          '{"id":1,"uuid":"a","name":"b","charged":false,"beta":false,"__proto__":{"polluted":1}}',
        ),
      );
      assert.notProperty({}, "polluted");
    },
  },
  {
    name: "a date without a zone is read in the zone that is given",
    run() {
      assert.equal(
        parseDateTime("2026-07-01 12:00:00", "Europe/Paris").toISOString(),
        "2026-07-01T10:00:00.000Z",
      );
    },
  },
  {
    name: "the address of the web view is made",
    run() {
      const url = webviewUrl({
        domain: "acme-sandbox",
        lang: "fr",
        client_id: "1",
        redirect_uri: "https://example.com/back/%C3%A9;a=1&b=2",
      });
      assert.instanceOf(url, URL);
      assert.equal(
        url.searchParams.get("redirect_uri"),
        "https://example.com/back/%C3%A9;a=1&b=2",
      );
    },
  },
];
