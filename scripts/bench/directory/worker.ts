/**
 * A Worker that keeps a directory: it takes the list as the body of a POST, and
 * reads the directory as often as a GET says.
 *
 * @module
 */
import {
  type ConnectorDirectory,
  createDirectory,
} from "../../../src/directory/mod.ts";

let directory: ConnectorDirectory | undefined;

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === "POST") {
      const answer = await request.text();
      directory = createDirectory({
        domain: "acme-sandbox",
        fetch: () => Promise.resolve(new Response(answer)),
      }, { fresh: Infinity, stale: 0 });
      const { connectors } = await directory.read();
      return new Response(String(connectors.length));
    }
    const readings = new URL(request.url).searchParams.get("readings");
    for (let count = 0; count < Number(readings); count++) {
      await directory?.read();
    }
    return new Response(directory ? "warm" : "cold");
  },
};
