import { createSandbox } from "@connectors/powens/sandbox";
import { assert } from "../assert.ts";
import type { PureCase } from "../case.ts";

const URL_OF_LIST = "https://acme-sandbox.biapi.pro/2.0/connectors";

/** The sandbox as a `fetch`. */
export const sandboxCases: PureCase[] = [
  {
    name: "the sandbox answers a URL and a Request as fetch does",
    async run() {
      const { fetch } = createSandbox({ size: 3 });
      for (const input of [URL_OF_LIST, new URL(URL_OF_LIST)]) {
        const response = await fetch(input);
        assert.instanceOf(response, Response);
        assert.equal(response.status, 200);
        await response.text();
      }
      const response = await fetch(new Request(URL_OF_LIST), {});
      assert.isArray((await response.json()).connectors);
    },
  },
  {
    name: "the sandbox of the future has what no version knows",
    async run() {
      const { fetch } = createSandbox({ future: true });
      const response = await fetch(`${URL_OF_LIST}?expand=fields`);
      const { connectors } = await response.json();
      assert.isNotEmpty(connectors);
    },
  },
];
