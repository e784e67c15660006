import { cachingFetch, type CachingFetchOptions } from "../../src/cache/mod.ts";

/** Where the API is. */
export const BASE = "https://acme-sandbox.biapi.pro/2.0";

/** What is asked for, where it does not matter what it is. */
export const LIST: string = `${BASE}/connectors`;

/** A minute, in milliseconds. */
export const MINUTE = 60_000;

/** What a server was sent. */
export interface Sent {
  input: string | URL | Request;
  init: RequestInit | undefined;
  url: string;
  method: string;
  headers: Headers;
  signal: AbortSignal | undefined;
}

/** A server that remembers what it was sent. */
export interface Server {
  sent: Sent[];
  fetch: typeof fetch;
}

/** A server that answers as it is told, or with how often it was asked. */
export function serverOf(
  answer: (sent: Sent, count: number) => Response | Promise<Response> = (
    _,
    count,
  ) => Response.json({ count }),
): Server {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const one: Sent = {
        input,
        init,
        url: request.url,
        method: request.method,
        headers: request.headers,
        signal: init?.signal ?? undefined,
      };
      return await answer(one, sent.push(one));
    },
  };
}

/** A `fetch` over a server: fresh for a minute, stale for ten more. */
export function cacheOf(
  { fetch }: Pick<Server, "fetch">,
  options: Partial<CachingFetchOptions> = {},
): typeof fetch {
  return cachingFetch({ fresh: MINUTE, stale: 10 * MINUTE, fetch, ...options });
}

/** How often the server had been asked when it gave an answer. */
export async function countOf(response: Promise<Response>): Promise<number> {
  const { count } = await (await response).json();
  return count;
}

/** What a promise is settled with without time passing, or that it is not. */
export async function stateOf(promise: Promise<unknown>): Promise<unknown> {
  return await Promise.race([
    promise.catch((error: unknown) => error),
    new Promise((resolve) => setActualTimeout(resolve, 0, "pending")),
  ]);
}

const { setTimeout: setActualTimeout } = globalThis;
