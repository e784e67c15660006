import type { Sandbox } from "../../src/sandbox/mod.ts";

/**
 * Makes the `fetch` of a sandbox that drops its log of requests. A Worker lives
 * long, and visitors can make any number of requests.
 */
export function fetchFrom(sandbox: Sandbox): typeof fetch {
  return (input, init) => {
    sandbox.requests.length = 0;
    return sandbox.fetch(input, init);
  };
}
