// What runs on Workers in `workerd_test.ts`, as a user would write it: every
// `fetch` is made once, and shared by all requests of the isolate.
import { env, waitUntil } from "cloudflare:workers";
import {
  cachingFetch,
  memoryStore,
  platformStore,
} from "../../src/cache/mod.ts";

let ahead = 0;
const options = {
  fresh: 60_000,
  stale: 600_000,
  baseUrl: env.BASE_URL,
  now: () => Date.now() + ahead,
  waitUntil,
};
const fetches = {
  memory: cachingFetch({ ...options, store: memoryStore() }),
  platform: cachingFetch({ ...options, store: platformStore(caches.default) }),
  // Another isolate, as it were: all that it shares is the platform's cache.
  other: cachingFetch({ ...options, store: platformStore(caches.default) }),
  plain: cachingFetch({ ...options, waitUntil: undefined }),
};

export default {
  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    const [, name, ...path] = pathname.split("/");
    if (name === "clock") {
      ahead += Number(searchParams.get("ms"));
      return new Response();
    }
    const abort = searchParams.get("abort");
    try {
      return await fetches[name](`${env.BASE_URL}/${path.join("/")}`, {
        method: request.method,
        headers: { accept: "application/json", ...headersOf(request) },
        ...abort && { signal: AbortSignal.timeout(Number(abort)) },
      });
    } catch (error) {
      return new Response(error.name, { status: 500 });
    }
  },
};

function headersOf(request) {
  const authorization = request.headers.get("authorization");
  return authorization ? { authorization } : {};
}
