import {
  listConnectors,
  type RequestEvent,
  updateConnectors,
} from "@connectors/powens";
import { assert } from "../assert.ts";
import type { CallCase } from "../case.ts";
import { errorOf } from "./errors.ts";

const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** What is tried again, and how often. */
export const retryCases: CallCase[] = [
  {
    name: "a read is tried again until it succeeds, and tells of it",
    async run(createPeer) {
      const { api, addFault, readRequests } = await createPeer({ size: 3 });
      await addFault({ kind: "disconnect" });
      await addFault({ kind: "status", status: 502 });
      const events: RequestEvent["type"][] = [];
      const { connectors } = await listConnectors({
        ...api,
        onEvent: ({ type }) => events.push(type),
      });
      assert.isNotEmpty(connectors);
      assert.isAtLeast((await readRequests()).length, 3);
      assert.deepEqual(events, [
        ...["request", "retry"],
        ...["request", "response", "retry"],
        ...["request", "response", "success"],
      ]);
    },
  },
  {
    name: "a read is given up after three attempts",
    async run(createPeer) {
      const { api, addFault, readRequests } = await createPeer({ size: 3 });
      await addFault({ kind: "status", status: 500, times: 5 });
      const error = await errorOf(listConnectors(api));
      if (error.kind !== "api") throw error;
      assert.equal(error.attempts, 3);
      assert.lengthOf(await readRequests(), 3);
    },
  },
  {
    name: "a batch is tried again only where nothing was done",
    async run(createPeer) {
      const { api, addFault, readRequests } = await createPeer({ size: 3 });
      const update = () => updateConnectors(api, { [UUID]: { hidden: false } });
      await addFault({ kind: "status", status: 500 });
      assert.equal((await errorOf(update())).kind, "api");
      assert.lengthOf(await readRequests(), 1);
      await addFault({ kind: "status", status: 503 });
      await update();
      assert.lengthOf(await readRequests(), 3);
    },
  },
  {
    name: "a server that asks for more patience than there is ends the call",
    async run(createPeer) {
      const { api, addFault } = await createPeer({ size: 3 });
      await addFault({ kind: "rateLimit", retryAfter: "3600" });
      const error = await errorOf(listConnectors(api));
      if (error.kind !== "api") throw error;
      assert.equal(error.status, 429);
      assert.equal(error.retryAfter, 3_600_000);
      assert.equal(error.attempts, 1);
    },
  },
  {
    name: "retry: false tries once",
    async run(createPeer) {
      const { api, addFault, readRequests } = await createPeer({ size: 3 });
      await addFault({ kind: "status", status: 503, times: 2 });
      await errorOf(listConnectors({ ...api, retry: false }));
      assert.lengthOf(await readRequests(), 1);
    },
  },
];
