import type { Api } from "../../mod.ts";

/** An API whose answers are given by a function. */
export function apiOf(
  answer: (url: string, init: RequestInit) => Response | Promise<Response>,
  api: Partial<Api> = {},
): Api {
  return {
    domain: "acme-sandbox",
    retry: { random: () => 0.5 },
    // Clients call with a string and an init; the rest of `fetch` is not used.
    fetch: async (input, init) => await answer(String(input), init ?? {}),
    ...api,
  };
}

/** What a promise is settled with. */
export async function settle(promise: Promise<unknown>): Promise<unknown> {
  return await promise.catch((error) => error);
}
