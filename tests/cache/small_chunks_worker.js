// What runs on Workers in `small_chunks_test.ts`.
import { env } from "cloudflare:workers";
import { cachingFetch } from "../../src/cache/mod.ts";

const fetch = cachingFetch({ fresh: 1, stale: 1, baseUrl: env.BASE_URL });

export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname === "/ready") return new Response();
    const response = await fetch(`${env.BASE_URL}/connectors`);
    const { byteLength } = await response.arrayBuffer();
    return Response.json({ byteLength });
  },
};
