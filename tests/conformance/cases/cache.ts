import { listConnectors, updateConnector } from "@connectors/powens";
import { cachingFetch } from "@connectors/powens/cache";
import { createSandbox } from "@connectors/powens/sandbox";
import { assert } from "../assert.ts";
import type { PureCase } from "../case.ts";

const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** The caching `fetch`. */
export const cacheCases: PureCase[] = [
  {
    name: "the cache keeps what is read, and drops what is written",
    async run() {
      const { fetch, requests, token } = createSandbox();
      const api = {
        domain: "acme-sandbox",
        token,
        fetch: cachingFetch({ fresh: 60_000, stale: 0, fetch }),
      };
      const isListed = async () => {
        const { connectors } = await listConnectors(api);
        return connectors.some(({ uuid }) => uuid === UUID);
      };
      assert.isTrue(await isListed());
      assert.isTrue(await isListed());
      assert.lengthOf(requests, 1);
      await updateConnector(api, UUID, { hidden: true });
      assert.isFalse(await isListed());
      assert.isFalse(await isListed());
      assert.lengthOf(requests, 3);
    },
  },
  {
    name: "the cache lets one caller go without the others",
    async run() {
      const { fetch } = createSandbox();
      const api = {
        domain: "acme-sandbox",
        fetch: cachingFetch({ fresh: 60_000, stale: 0, fetch }),
      };
      const controller = new AbortController();
      const { signal } = controller;
      const calls = [
        listConnectors(api, {}, { signal }),
        listConnectors(api),
      ];
      controller.abort(new Error("enough"));
      const [aborted, other] = await Promise.allSettled(calls);
      assert.equal(aborted?.status, "rejected");
      assert.equal(other?.status, "fulfilled");
    },
  },
];
