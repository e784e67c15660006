import { assertEquals } from "@std/assert";
import { applyPlan } from "../../../src/fleet/mod.ts";
import { domainOf } from "../setup.ts";
import {
  HIDE,
  PATCH,
  planOf,
  PUT_SOURCE,
  routesOf,
  statusesOf,
} from "./setup.ts";

const DISABLE = {
  setting: "disabled",
  source: "openapi",
  before: false,
  after: true,
} as const;

for (const status of [302, 500, 503]) {
  Deno.test(`applyPlan() does not take a ${status} for a refusal, and reads what was done`, async () => {
    const { sandbox, api } = domainOf({}, { retry: false });
    const outcome = await applyPlan({
      ...api,
      fetch: async (input, init) => {
        const response = await sandbox.fetch(String(input), init);
        return init?.method === "PATCH"
          ? Response.json({ code: "bug" }, { status })
          : response;
      },
    }, planOf(HIDE));
    assertEquals(statusesOf(outcome), ["done"]);
  });
}

for (const status of [400, 404, 409, 499]) {
  Deno.test(`applyPlan() takes a ${status} for a refusal, and need not read`, async () => {
    const domain = domainOf();
    domain.sandbox.faults.push({ kind: "status", status, route: PATCH });
    const outcome = await applyPlan(domain.api, planOf(HIDE));
    assertEquals(statusesOf(outcome), ["failed"]);
    assertEquals(routesOf(domain), ["GET /connectors/{uuid}", PATCH]);
  });
}

for (const status of [401, 405, 429]) {
  Deno.test(`applyPlan() does not send the changes of a batch one by one after a ${status}`, async () => {
    const domain = domainOf({}, { retry: false });
    domain.sandbox.faults.push({
      kind: "status",
      status,
      route: PATCH,
      times: Infinity,
    });
    const outcome = await applyPlan(
      domain.api,
      planOf(HIDE, { setting: "sync_frequency", before: null, after: 24 }),
    );
    assertEquals(statusesOf(outcome), ["failed", "failed"]);
    assertEquals(routesOf(domain).filter((one) => one === PATCH).length, 1);
  });
}

Deno.test("applyPlan() reads what was done where an attempt before the refusal may have done it", async () => {
  const domain = domainOf();
  const { sandbox, api } = domain;
  let puts = 0;
  const outcome = await applyPlan({
    ...api,
    fetch: async (input, init) => {
      const response = await sandbox.fetch(String(input), init);
      if (init?.method !== "PUT") return response;
      if (++puts === 1) throw new TypeError("connection reset");
      return Response.json({ code: "conflict" }, { status: 409 });
    },
  }, planOf(DISABLE));
  assertEquals(statusesOf(outcome), ["done"]);
  assertEquals(routesOf(domain), [
    "GET /connectors/{uuid}/sources",
    PUT_SOURCE,
    PUT_SOURCE,
    "GET /connectors/{uuid}/sources/{sourceId}",
  ]);
});

Deno.test("applyPlan() sends nothing when the abort comes right before a request", async () => {
  const domain = domainOf();
  const controller = new AbortController();
  const outcome = await applyPlan(
    {
      ...domain.api,
      onEvent({ type, method }) {
        if (type === "request" && method === "PATCH") controller.abort();
      },
    },
    planOf(HIDE),
    { signal: controller.signal },
  );
  assertEquals(statusesOf(outcome), ["notStarted"]);
  assertEquals(routesOf(domain), ["GET /connectors/{uuid}"]);
});
