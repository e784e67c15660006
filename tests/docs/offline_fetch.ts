/**
 * Answers what the examples ask of the API from the sandbox, so that they can
 * be run as they stand, without a network.
 *
 * @module
 */
import { createSandbox } from "@connectors/powens/sandbox";

const actualFetch = globalThis.fetch;
const sandbox = createSandbox();

globalThis.fetch = (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input);
  return hostname.endsWith(".biapi.pro")
    ? sandbox.fetch(input, init)
    : actualFetch(input, init);
};
