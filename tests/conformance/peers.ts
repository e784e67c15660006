import { createSandbox } from "@connectors/powens/sandbox";
import type { CreatePeer } from "./case.ts";

const DOMAIN = "acme-sandbox";

/** Waits that do not hold up the suite. */
const RETRY = { baseDelay: 1 };

/** Makes peers in memory. */
export const createPeerInMemory: CreatePeer = (options) => {
  const { fetch, token, faults, requests } = createSandbox(options);
  return Promise.resolve({
    api: { domain: DOMAIN, fetch, token, retry: RETRY },
    addFault(fault) {
      faults.push(fault);
      return Promise.resolve();
    },
    readRequests: () => Promise.resolve(requests),
  });
};

/**
 * Makes peers at the other end of a socket, on the server of the suite.
 *
 * @param origin The origin of the server
 */
export function createPeersBehind(origin: string): CreatePeer {
  const send = (path: string, body: unknown) =>
    fetch(`${origin}${path}`, { method: "POST", body: JSON.stringify(body) });
  return async (options = {}) => {
    const created = await send("/peers", options);
    const { id, token } = await created.json();
    return {
      api: {
        domain: DOMAIN,
        baseUrl: `${origin}/peers/${id}/2.0`,
        token,
        retry: RETRY,
      },
      async addFault(fault) {
        await (await send(`/peers/${id}/faults`, fault)).text();
      },
      async readRequests() {
        return await (await fetch(`${origin}/peers/${id}/requests`)).json();
      },
    };
  };
}
