// What runs on Workers in `workerd_test.ts`, as a user would write it.
import { env, waitUntil } from "cloudflare:workers";
import { createDirectory } from "../../src/directory/mod.ts";

let ahead = 0;

const directory = createDirectory(
  { domain: "acme-sandbox", baseUrl: env.BASE_URL },
  {
    fresh: 60_000,
    stale: 600_000,
    waitUntil,
    now: () => Date.now() + ahead,
  },
);

export default {
  async fetch(request) {
    const url = new URL(request.url);
    if (url.pathname === "/clock") {
      ahead += Number(url.searchParams.get("ms"));
      return new Response();
    }
    const { search, connectors } = await directory.read();
    const [hit] = search(url.searchParams.get("q") ?? "");
    return Response.json({
      found: hit?.connector.name,
      first: connectors[0].name,
    });
  },
};
