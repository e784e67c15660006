import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import { type Api, ApiError } from "../../../mod.ts";
import {
  applyPlan,
  type Outcome,
  type Plan,
  planFleet,
  readFleet,
} from "../../../src/fleet/mod.ts";
import { type Domain, domainOf } from "../setup.ts";

/** How many changes are sent at once. */
const BATCH = 125;

/** A domain, and a plan to hide all of its connectors: more than one batch. */
async function domainToHide(): Promise<Domain & { plan: Plan }> {
  const domain = domainOf({ size: 200 });
  const { connectors } = await readFleet(domain.api);
  const plan = planFleet(connectors, {
    selections: [{ select: {}, hidden: true }],
  });
  assert(plan.changes.length > BATCH);
  domain.sandbox.requests.length = 0;
  return { ...domain, plan };
}

/** Applies a plan, with something that happens before each request is sent. */
async function applyWith(
  { api, sandbox, plan }: Domain & { plan: Plan },
  onRequest: (method: string, controller: AbortController) => void,
  changes: Partial<Api> = {},
): Promise<Outcome> {
  const controller = new AbortController();
  return await applyPlan(
    {
      ...api,
      fetch: async (input, init) => {
        onRequest(init?.method ?? "", controller);
        assertEquals(init?.signal?.aborted, false);
        const response = await sandbox.fetch(String(input), init);
        assertEquals(init?.signal?.aborted, false);
        return response;
      },
      ...changes,
    },
    plan,
    { signal: controller.signal, concurrency: 2 },
  );
}

Deno.test("applyPlan() sends nothing once it was aborted", async () => {
  const domain = await domainToHide();
  const { counts, aborted } = await applyPlan(domain.api, domain.plan, {
    signal: AbortSignal.abort(),
  });
  assertEquals(counts.notStarted, domain.plan.changes.length);
  assertEquals(aborted, true);
  assertEquals(domain.sandbox.requests, []);
});

Deno.test("applyPlan() lets the batch end that an abort comes in the middle of, and begins no other", async () => {
  const domain = await domainToHide();
  const outcome = await applyWith(domain, (method, controller) => {
    if (method === "PATCH") controller.abort();
  });
  assertEquals(outcome.counts.done, BATCH);
  assertEquals(outcome.counts.notStarted, domain.plan.changes.length - BATCH);
  assertEquals(outcome.aborted, true);
  assertEquals(domain.sandbox.requests.map(({ method }) => method), [
    "GET",
    "PATCH",
  ]);
  // The rest is done by running it again.
  const again = await applyPlan(domain.api, domain.plan);
  assertEquals(again.counts.already, BATCH);
  assertEquals(again.counts.done, domain.plan.changes.length - BATCH);
  assertEquals(again.aborted, false);
});

Deno.test("applyPlan() lets the sources end that an abort comes in the middle of", async () => {
  const domain = await domainToHide();
  const { connectors } = await readFleet(domain.api);
  const plan = planFleet(connectors, {
    selections: [{
      select: {},
      sources: [{ name: "openapi", disabled: true }],
    }],
  });
  let puts = 0;
  const outcome = await applyWith({ ...domain, plan }, (method, controller) => {
    if (method === "PUT" && ++puts === 4) controller.abort();
  });
  const { done, notStarted } = outcome.counts;
  assertEquals(done, puts);
  assertEquals(done + notStarted, plan.changes.length);
  assert(done === 4 || done === 5);
});

Deno.test("applyPlan() stops from what is told of the progress", async () => {
  const domain = await domainToHide();
  const controller = new AbortController();
  const { counts } = await applyPlan(domain.api, domain.plan, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  assertEquals(counts.done, BATCH);
});

Deno.test("applyPlan() lets the reading end that an abort comes in the middle of, and writes nothing", async () => {
  const domain = await domainToHide();
  const outcome = await applyWith(
    domain,
    (_, controller) => controller.abort(),
  );
  assertEquals(outcome.counts.notStarted, domain.plan.changes.length);
  assertEquals(domain.sandbox.requests.length, 1);
});

Deno.test("applyPlan() does not try again after an abort, and says that it does not know", async () => {
  const domain = await domainToHide();
  const events: string[] = [];
  const controller = new AbortController();
  domain.sandbox.faults.push({
    kind: "html",
    route: "PATCH /connectors",
    times: Infinity,
  });
  const { counts, results } = await applyPlan(
    {
      ...domain.api,
      // The wait alone would take longer than any test.
      retry: { baseDelay: 3_600_000, maxDelay: 3_600_000, random: () => 1 },
      deadline: Infinity,
      onEvent: ({ type, method }) => {
        if (type !== "failure") events.push(`${type} ${method}`);
        if (type === "retry") setTimeout(() => controller.abort(), 0);
      },
    },
    domain.plan,
    { signal: controller.signal },
  );
  assertEquals(counts.unknown, BATCH);
  assertEquals(counts.notStarted, domain.plan.changes.length - BATCH);
  const [first] = results;
  assert(first?.status === "unknown");
  assertInstanceOf(first.error, ApiError);
  assertEquals(first.error.status, 503);
  assertEquals(events, [
    "request GET",
    "response GET",
    "success GET",
    "request PATCH",
    "response PATCH",
    "retry PATCH",
    "abort PATCH",
  ]);
});

Deno.test("applyPlan() does not wait for another attempt where the abort came in the one that failed", async () => {
  const domain = await domainToHide();
  domain.sandbox.faults.push({
    kind: "html",
    route: "PATCH /connectors",
    times: Infinity,
  });
  const { counts } = await applyWith(domain, (method, controller) => {
    if (method === "PATCH") controller.abort();
  }, {
    // The wait alone would take longer than any test.
    retry: { baseDelay: 3_600_000, maxDelay: 3_600_000, random: () => 1 },
  });
  assertEquals(counts.unknown, BATCH);
  assertEquals(domain.sandbox.requests.map(({ method }) => method), [
    "GET",
    "PATCH",
  ]);
});

Deno.test("applyPlan() sends nothing when the abort comes while the token is got", async () => {
  const domain = await domainToHide();
  const controller = new AbortController();
  const { counts } = await applyPlan(
    {
      ...domain.api,
      token: () => {
        controller.abort();
        return domain.sandbox.token;
      },
    },
    domain.plan,
    { signal: controller.signal },
  );
  assertEquals(counts.notStarted, domain.plan.changes.length);
  assertEquals(domain.sandbox.requests.map(({ method }) => method), ["GET"]);
});

Deno.test("applyPlan() leaves nothing behind at a signal that outlives it", async () => {
  const domain = await domainToHide();
  const { signal } = new AbortController();
  let listeners = 0;
  const { addEventListener, removeEventListener } = signal;
  Object.assign(signal, {
    addEventListener(...args: Parameters<typeof addEventListener>) {
      listeners++;
      addEventListener.apply(signal, args);
    },
    removeEventListener(...args: Parameters<typeof removeEventListener>) {
      listeners--;
      removeEventListener.apply(signal, args);
    },
  });
  await applyPlan(domain.api, domain.plan, { signal });
  assertEquals(listeners, 0);
});
