import { assert, assertEquals } from "@std/assert";
import { getEventListeners } from "node:events";
import { fetchOf } from "./memory.ts";
import { answer, type Reply } from "./reply.ts";
import { ROUTES } from "./routes.ts";

/** What the attempts of 10,000 calls meet with, in turn. */
const REPLIES: readonly Reply[] = [
  answer(200, '{"connectors":[],"sources":[],"total":0}'),
  answer(503, ""),
  { kind: "refuse" },
  answer(404, "{}"),
  answer(200, "{", {}, "reset"),
  answer(200, "[]"),
  answer(200, " ".repeat(2_000)),
];

Deno.test({
  name:
    "10,000 calls leave no listener on the signal that they share, nor hold it",
  sanitizeOps: true,
  sanitizeResources: true,
  fn: async () => {
    const { signal } = new AbortController();
    let count = 0;
    let most = 0;
    const fetch = fetchOf((_url, init) => {
      most = Math.max(most, getEventListeners(signal, "abort").length);
      assert(init.signal !== signal);
      return Promise.resolve(
        REPLIES[count++ % REPLIES.length] ?? answer(200, ""),
      );
    });
    const api = {
      domain: "acme",
      token: () => Promise.resolve("a-config-token"),
      fetch,
      maxBytes: 1_000,
      retry: { baseDelay: 0 },
    };
    for (let batch = 0; batch < 100; batch++) {
      await Promise.allSettled(
        Array.from(
          { length: 100 },
          (_, index) => ROUTES[index % ROUTES.length]?.call(api, { signal }),
        ),
      );
      assertEquals(getEventListeners(signal, "abort").length, 0);
    }
    // So many calls at once, and the count does count.
    assert(most > 10 && most <= 100, String(most));
    assert(count > 10_000, String(count));
  },
});
