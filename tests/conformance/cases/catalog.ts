import { decodeConnectorList } from "@connectors/powens";
import { createSearch, filterConnectors } from "@connectors/powens/catalog";
import { assert } from "../assert.ts";
import type { PureCase } from "../case.ts";

/** Finding an institution. */
export const catalogCases: PureCase[] = [
  {
    name: "a connector is found by what was typed of its name",
    run() {
      const { connectors } = decodeConnectorList({
        connectors: ["Crédit Mutuel", "Société Générale"].map((name, id) => ({
          id,
          uuid: `${id}`,
          name,
          charged: true,
          beta: id === 0,
        })),
      });
      assert.deepEqual(
        createSearch(connectors).search("gen SOCIÈTE").map((hit) => [
          hit.connector.name,
          hit.ranges,
        ]),
        [["Société Générale", [[0, 7], [8, 11]]]],
      );
      assert.deepEqual(
        filterConnectors(connectors, { beta: true }).map(({ id }) => id),
        [0],
      );
    },
  },
];
