import { assertEquals } from "@std/assert";
import { FakeTime } from "@std/testing/time";
import {
  type Api,
  ApiError,
  DecodeError,
  getConnector,
  getConnectorSource,
  listBanks,
  listConnectors,
  listConnectorSources,
  listProviders,
  NetworkError,
  TimeoutError,
  updateConnector,
  updateConnectors,
  updateConnectorsById,
  updateConnectorSource,
} from "../../mod.ts";
import {
  createSandbox,
  type Fault,
  type SandboxRoute,
} from "../../src/sandbox/mod.ts";
import { settle } from "../http/setup.ts";
import { runAllTimers } from "../time/mod.ts";

const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

const ROUTES: [SandboxRoute, (api: Api) => Promise<unknown>][] = [
  ["GET /connectors", (api) => listConnectors(api)],
  ["GET /banks", (api) => listBanks(api)],
  ["GET /providers", (api) => listProviders(api)],
  ["GET /connectors/{uuid}", (api) => getConnector(api, UUID)],
  [
    "PUT /connectors/{uuid}",
    (api) => updateConnector(api, UUID, { hidden: false }),
  ],
  [
    "PATCH /connectors",
    (api) => updateConnectors(api, { [UUID]: { hidden: false } }),
  ],
  [
    "PUT /connectors/{connectorIds}",
    (api) => updateConnectorsById(api, [1, 2], { hidden: false }),
  ],
  ["GET /connectors/{uuid}/sources", (api) => listConnectorSources(api, UUID)],
  [
    "GET /connectors/{uuid}/sources/{sourceId}",
    (api) => getConnectorSource(api, UUID, 1),
  ],
  [
    "PUT /connectors/{uuid}/sources/{sourceId}",
    (api) => updateConnectorSource(api, UUID, 1, { disabled: null }),
  ],
];

/** What comes of a fault that never ends. */
interface Outcome {
  /** The class of the error. */
  error:
    | typeof ApiError
    | typeof NetworkError
    | typeof TimeoutError
    | typeof DecodeError;
  /** How often a read or a PUT is sent. */
  attempts: number;
  /** How often a PATCH is sent. */
  patches: number;
  /** How long it all takes, in milliseconds, with a timeout of 1,000. */
  elapsed: number;
  /** The same for a PATCH. */
  patchElapsed: number;
}

// With a jitter of one half, the two waits are of 125 and 250 ms.
const WAITS = 375;

const FAULTS: [string, Fault, Outcome][] = [
  ["a 500", { kind: "status", status: 500 }, {
    error: ApiError,
    attempts: 3,
    patches: 1,
    elapsed: WAITS,
    patchElapsed: 0,
  }],
  ["a 409", { kind: "status", status: 409, body: { code: "config" } }, {
    error: ApiError,
    attempts: 1,
    patches: 1,
    elapsed: 0,
    patchElapsed: 0,
  }],
  ["an HTML 503", { kind: "html" }, {
    error: ApiError,
    attempts: 3,
    patches: 3,
    elapsed: WAITS,
    patchElapsed: WAITS,
  }],
  ["a 429 that asks for 2 seconds", { kind: "rateLimit", retryAfter: "2" }, {
    error: ApiError,
    attempts: 3,
    patches: 3,
    elapsed: 4_000,
    patchElapsed: 4_000,
  }],
  ["a 429 that asks for a day", { kind: "rateLimit", retryAfter: "86400" }, {
    error: ApiError,
    attempts: 1,
    patches: 1,
    elapsed: 0,
    patchElapsed: 0,
  }],
  ["a dropped connection", { kind: "disconnect" }, {
    error: NetworkError,
    attempts: 3,
    patches: 1,
    elapsed: WAITS,
    patchElapsed: 0,
  }],
  ["stalled headers", { kind: "stalledHeaders" }, {
    error: TimeoutError,
    attempts: 3,
    patches: 1,
    elapsed: 3_000 + WAITS,
    patchElapsed: 1_000,
  }],
  ["a stalled body", { kind: "stalledBody" }, {
    error: TimeoutError,
    attempts: 3,
    patches: 1,
    elapsed: 3_000 + WAITS,
    patchElapsed: 1_000,
  }],
  ["truncated JSON", { kind: "truncated" }, {
    error: DecodeError,
    attempts: 1,
    patches: 1,
    elapsed: 0,
    patchElapsed: 0,
  }],
  ["JSON of the wrong type", { kind: "wrongType" }, {
    error: DecodeError,
    attempts: 1,
    patches: 1,
    elapsed: 0,
    patchElapsed: 0,
  }],
  ["a body larger than allowed", { kind: "oversized", bytes: 2_000_000 }, {
    error: DecodeError,
    attempts: 1,
    patches: 1,
    elapsed: 0,
    patchElapsed: 0,
  }],
];

for (const [route, call] of ROUTES) {
  Deno.test(`${route} ends in the right error, attempts and time at every fault`, async () => {
    for (const [name, fault, outcome] of FAULTS) {
      using time = new FakeTime(0);
      const sandbox = createSandbox({ size: 2 });
      sandbox.faults.push({ ...fault, route, times: Infinity });
      const isPatch = route.startsWith("PATCH");
      const result = settle(call({
        domain: "acme",
        fetch: sandbox.fetch,
        token: sandbox.token,
        timeout: 1_000,
        maxBytes: 1_000_000,
        retry: { random: () => 0.5 },
      }));
      // Time passes in steps that every wait is a multiple of, and the moment
      // is noted, since time goes on for a step before anybody can know.
      let error: unknown;
      let elapsed: number | undefined;
      result.then((value) => {
        error = value;
        elapsed = time.now;
      });
      for (let step = 0; step < 1_000 && elapsed === undefined; step++) {
        await time.tickAsync(step === 0 ? 0 : 125);
      }
      assertEquals(
        error instanceof Error && error.constructor,
        outcome.error,
        `${name}: ${error}`,
      );
      assertEquals(
        sandbox.requests.length,
        isPatch ? outcome.patches : outcome.attempts,
        name,
      );
      assertEquals(
        elapsed,
        isPatch ? outcome.patchElapsed : outcome.elapsed,
        name,
      );
    }
  });

  Deno.test(`${route} recovers from what passes`, async () => {
    using time = new FakeTime(0);
    const sandbox = createSandbox({ size: 2 });
    sandbox.faults.push({ kind: "html", route, times: 2 });
    const result = settle(call({
      domain: "acme",
      fetch: sandbox.fetch,
      token: sandbox.token,
    }));
    await runAllTimers(time);
    assertEquals(await result instanceof Error, false);
    assertEquals(sandbox.requests.length, 3);
  });
}
