import { assertEquals } from "@std/assert";
import { API_ROUTES } from "../../../src/model/internal.ts";
import { createPeerInMemory } from "../peers.ts";
import { routeCases } from "./routes.ts";

Deno.test("the conformance suite calls every route of the API", async () => {
  const called = new Set<string>();
  for (const { run } of routeCases) {
    await run(async (options) => {
      const peer = await createPeerInMemory(options);
      const send = peer.api.fetch ?? fetch;
      return {
        ...peer,
        api: {
          ...peer.api,
          async fetch(input, init) {
            const response = await send(input, init);
            const { route } = (await peer.readRequests()).at(-1) ?? {};
            if (route !== undefined) called.add(route);
            return response;
          },
        },
      };
    });
  }
  assertEquals(
    [...called].sort(),
    API_ROUTES.map(({ method, path }) => `${method} ${path}`).sort(),
  );
});
