import type { Sandbox } from "../../src/sandbox/mod.ts";

/**
 * Asks a sandbox as an API is asked. Without what it was asked before: a Worker
 * lives for long, and whoever visits it can ask for what is not kept.
 */
export function fetchFrom(sandbox: Sandbox): typeof fetch {
  return (input, init) => {
    sandbox.requests.length = 0;
    return sandbox.fetch(input, init);
  };
}
