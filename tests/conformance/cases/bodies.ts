import { listConnectors } from "@connectors/powens";
import { assert } from "../assert.ts";
import type { CallCase } from "../case.ts";
import { errorOf } from "./errors.ts";

/** Large bodies. */
export const bodyCases: CallCase[] = [
  {
    name: "two thousand connectors with sources and fields are read",
    async run(createPeer) {
      const { api } = await createPeer({ size: 2_000 });
      const { connectors, rejected } = await listConnectors(api, {
        expand: ["sources", "fields"],
      });
      // A few are hidden, and so not in the list.
      assert.isAtLeast(connectors.length, 1_800);
      assert.isEmpty(rejected);
      assert.isTrue(
        connectors.some(({ name }) => name.includes("é")),
        "Text is decoded as UTF-8",
      );
    },
  },
  {
    name: "a body over maxBytes is a DecodeError, and is not read on",
    async run(createPeer) {
      const { api, addFault } = await createPeer({ size: 3 });
      await addFault({ kind: "oversized", bytes: 10_000_000 });
      const error = await errorOf(
        listConnectors({ ...api, maxBytes: 1_000_000 }),
      );
      if (error.kind !== "decode") throw error;
      assert.deepEqual(error.issues, [{
        path: "",
        expected: "at most 1000000 bytes",
        received: "more",
      }]);
    },
  },
];
