import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { ApiError, UsageError } from "../../../mod.ts";
import {
  applyPlan,
  type Change,
  type DesiredState,
  type Plan,
  planFleet,
} from "../../../src/fleet/mod.ts";
import type { SandboxRoute } from "../../../src/sandbox/mod.ts";
import { connectorOf, domainOf, NOBODY, readAll, UUID } from "../setup.ts";
import {
  HIDE,
  PATCH,
  planFor,
  planOf,
  PUT_SOURCE,
  routesOf,
  statusesOf,
} from "./setup.ts";

Deno.test("applyPlan() hides in a batch, reading once before", async () => {
  const domain = domainOf();
  const desired = { selections: [{ select: { country: "FR" }, hidden: true }] };
  const plan = await planFor(domain, desired);
  const outcome = await applyPlan(domain.api, plan);
  assertEquals(outcome.counts.done, plan.changes.length);
  assertEquals(outcome.results.map(({ change }) => change), plan.changes);
  assertEquals(routesOf(domain), ["GET /connectors", PATCH]);
  assertEquals((await planFor(domain, desired)).changes, []);
});

Deno.test("applyPlan() makes 500 changes among 1,900 connectors with at most 10 requests", async () => {
  const size = 1_900;
  const domain = domainOf({ size });
  const before = await readAll(domain, { size });
  const uuids = before.filter(({ hidden }) => hidden !== true).slice(0, 500)
    .map(({ uuid }) => uuid);
  // 250 are to be shown again, and 250 others to be hidden.
  const desired = (isFirst: boolean): DesiredState => ({
    connectors: uuids.map((uuid, index) => ({
      uuid,
      hidden: index < 250 === isFirst,
    })),
  });
  await applyPlan(domain.api, planFleet(before, desired(true)));
  const plan = await planFor(domain, desired(false));
  const progress: number[] = [];
  const outcome = await applyPlan(domain.api, plan, {
    onProgress: ({ settled, total }) => {
      assertEquals(total, 500);
      progress.push(settled);
    },
  });
  assertEquals(outcome.counts.done, 500);
  assert(domain.sandbox.requests.length <= 10, `${routesOf(domain)}`);
  assertEquals(progress, Array.from({ length: 500 }, (_, index) => index + 1));
  assertEquals((await planFor(domain, desired(false))).changes, []);
});

Deno.test("applyPlan() changes sources by their names, and only those", async () => {
  const domain = domainOf({ firstId: 4_000 });
  const desired = {
    connectors: [{
      uuid: UUID,
      sources: [{ name: "directaccess", disabled: true }],
    }],
  };
  const plan = await planFor(domain, desired);
  const now = () => Date.UTC(2026, 2, 1, 8, 30, 15, 999);
  const { counts } = await applyPlan(domain.api, plan, { now });
  assertEquals(counts.done, 1);
  assertEquals(routesOf(domain), [
    "GET /connectors/{uuid}/sources",
    PUT_SOURCE,
  ]);
  assertEquals(domain.sandbox.requests[1]?.body, {
    disabled: "2026-03-01 08:30:15",
  });
  const enable = {
    connectors: [{
      uuid: UUID,
      sources: [{ name: "directaccess", disabled: false }],
    }],
  };
  await applyPlan(domain.api, await planFor(domain, enable));
  assertEquals(domain.sandbox.requests[1]?.body, { disabled: null });
});

Deno.test("applyPlan() changes a mechanism, and both settings of a source in one request", async () => {
  const domain = domainOf();
  const connectors = await readAll(domain);
  const switchable = connectors.find(({ sources }) =>
    sources[0]?.available_auth_mechanisms.length === 2
  );
  assert(switchable);
  const desired = {
    connectors: [{
      uuid: switchable.uuid,
      sources: [{
        name: "openapi",
        auth_mechanism: "credentials",
        disabled: true,
      }],
    }],
  };
  const plan = await planFor(domain, desired);
  assertEquals((await applyPlan(domain.api, plan)).counts.done, 2);
  assertEquals(routesOf(domain).filter((one) => one === PUT_SOURCE).length, 1);
  assertEquals((await planFor(domain, desired)).changes, []);
});

Deno.test("applyPlan() hides first, then changes sources, and shows last", async () => {
  const domain = domainOf();
  const [shown, hidden] = (await readAll(domain)).filter((one) =>
    one.hidden !== true && one.sources.some(({ name }) => name === "openapi")
  );
  assert(shown && hidden);
  const sources = [{ name: "openapi", disabled: true }];
  await applyPlan(
    domain.api,
    await planFor(domain, {
      connectors: [{ uuid: shown.uuid, hidden: true }],
    }),
  );
  const plan = await planFor(domain, {
    connectors: [
      { uuid: shown.uuid, hidden: false, sources },
      { uuid: hidden.uuid, hidden: true },
    ],
  });
  await applyPlan(domain.api, plan);
  assertEquals(
    domain.sandbox.requests.filter(({ method }) => method !== "GET")
      .map(({ route, body }) => [route, body]),
    [
      [PATCH, { [hidden.uuid]: { hidden: true } }],
      [
        PUT_SOURCE,
        domain.sandbox.requests.find(({ route }) => route === PUT_SOURCE)?.body,
      ],
      [PATCH, { [shown.uuid]: { hidden: false } }],
    ],
  );
});

Deno.test("applyPlan() sends nothing for what is as it should be already", async () => {
  const domain = domainOf();
  const plan = planOf(HIDE, {
    setting: "disabled",
    source: "openapi",
    before: true,
    after: false,
  });
  await applyPlan(domain.api, planOf(HIDE));
  domain.sandbox.requests.length = 0;
  const outcome = await applyPlan(domain.api, plan);
  assertEquals(statusesOf(outcome), ["already", "already"]);
  assertEquals(
    domain.sandbox.requests.every(({ method }) => method === "GET"),
    true,
  );
});

Deno.test("applyPlan() refuses a change of a setting that changed since the plan", async () => {
  const domain = domainOf();
  const outcome = await applyPlan(
    domain.api,
    planOf(
      { setting: "sync_frequency", before: 12, after: 24 },
      { ...HIDE },
      {
        setting: "auth_mechanism",
        source: "openapi",
        before: "credentials",
        after: "decoupled",
      },
      { setting: "disabled", source: "gone", before: false, after: true },
    ),
  );
  assertEquals(
    outcome.results.map(({ change: _, ...result }) => result),
    [
      { status: "refused", found: null },
      { status: "done" },
      { status: "refused", found: "webauth" },
      { status: "refused" },
    ],
  );
  const connector = connectorOf(await readAll(domain));
  assertEquals(connector.sync_frequency, null);
});

Deno.test("applyPlan() makes the other changes of a batch when some cannot be made, and reports each", async () => {
  const domain = domainOf();
  const plan = await planFor(domain, {
    selections: [{ select: {}, hidden: true }],
  });
  const { changes } = plan;
  assert(changes.length > 100);
  const lost = [changes[3], changes[57], changes.at(-1)];
  // Connectors that are gone, of which the list cannot tell that they are not
  // hidden.
  const broken = lost.map((change, index) => ({
    ...HIDE,
    ...change,
    uuid: `${NOBODY.slice(0, -1)}${index}`,
    before: true,
    after: false,
  }));
  const outcome = await applyPlan(domain.api, {
    ...plan,
    changes: [...changes, ...broken as Change[]],
  });
  assertEquals(outcome.counts.done, changes.length);
  assertEquals(outcome.counts.failed, 3);
  for (const result of outcome.results.slice(-3)) {
    assert(result.status === "failed");
    assertInstanceOf(result.error, ApiError);
    assertEquals(String(result.error.code), "notFound");
  }
});

Deno.test("applyPlan() makes one change of a connector or a source though another is refused", async () => {
  // This server knows nothing of periods, and takes no such mechanism.
  const { sandbox, api } = domainOf();
  const outcome = await applyPlan(
    {
      ...api,
      fetch: (input, init) => {
        const body = String(init?.body);
        if (body.includes("sync_periodicity")) {
          return Promise.resolve(
            Response.json({ code: "invalidValue" }, { status: 400 }),
          );
        }
        return sandbox.fetch(String(input), init);
      },
    },
    planOf(
      { setting: "sync_periodicity", before: null, after: 24 },
      HIDE,
      {
        setting: "auth_mechanism",
        source: "openapi",
        before: "webauth",
        after: "decoupled",
      },
      { setting: "disabled", source: "openapi", before: false, after: true },
    ),
  );
  assertEquals(statusesOf(outcome), ["failed", "done", "failed", "done"]);
});

Deno.test("applyPlan() tells of a change that the API takes and does not show", async () => {
  const { sandbox, api } = domainOf();
  const outcome = await applyPlan(
    {
      ...api,
      // As live answers, these have no period.
      fetch: async (input, init) => {
        const text = await (await sandbox.fetch(String(input), init)).text();
        return new Response(text.replaceAll(/,"sync_frequency":\d+/g, ""));
      },
    },
    planOf({ setting: "sync_frequency", before: null, after: 24 }, HIDE),
  );
  assertEquals(
    outcome.results.map(({ change: _, ...result }) => result),
    [{ status: "unconfirmed", found: null }, { status: "done" }],
  );
});

Deno.test("applyPlan() takes an empty answer to a batch for a success", async () => {
  const { sandbox, api } = domainOf();
  const outcome = await applyPlan({
    ...api,
    fetch: async (input, init) => {
      const response = await sandbox.fetch(String(input), init);
      return init?.method === "PATCH"
        ? new Response(null, { status: 204 })
        : response;
    },
  }, planOf(HIDE));
  assertEquals(statusesOf(outcome), ["done"]);
});

for (const kind of ["truncated", "wrongType"] as const) {
  Deno.test(`applyPlan() looks what was done when the answer is ${kind}`, async () => {
    const domain = domainOf();
    domain.sandbox.faults.push({ kind, route: PATCH, body: 42 });
    domain.sandbox.faults.push({ kind, route: PUT_SOURCE, body: 42 });
    const plan = planOf(HIDE, {
      setting: "disabled",
      source: "openapi",
      before: false,
      after: true,
    });
    assertEquals(statusesOf(await applyPlan(domain.api, plan)), [
      "done",
      "done",
    ]);
    assertEquals(routesOf(domain), [
      "GET /connectors/{uuid}",
      PATCH,
      "GET /connectors/{uuid}",
      "GET /connectors/{uuid}/sources",
      PUT_SOURCE,
      "GET /connectors/{uuid}/sources/{sourceId}",
    ]);
  });
}

Deno.test("applyPlan() reports a change as failed when it sees that nothing was done", async () => {
  const domain = domainOf();
  domain.sandbox.faults.push({ kind: "disconnect", route: PATCH });
  const outcome = await applyPlan(domain.api, planOf(HIDE));
  assertEquals(statusesOf(outcome), ["failed"]);
  assertEquals(statusesOf(await applyPlan(domain.api, planOf(HIDE))), ["done"]);
});

Deno.test("applyPlan() reports a change as unknown when it cannot see what was done", async () => {
  const domain = domainOf();
  const { api, sandbox } = domain;
  let isDown = false;
  const outcome = await applyPlan({
    ...api,
    fetch: async (input, init) => {
      if (isDown) throw new TypeError("no route to host");
      const response = await sandbox.fetch(String(input), init);
      if (init?.method !== "PATCH") return response;
      isDown = true;
      throw new TypeError("connection reset");
    },
  }, planOf(HIDE));
  const [result] = outcome.results;
  assert(result?.status === "unknown");
  assertInstanceOf(result.error, Error);
  assertStringIncludes(result.error.message, "connection reset");
  assertEquals(statusesOf(await applyPlan(api, planOf(HIDE))), ["already"]);
});

Deno.test("applyPlan() does not take a malformed row, or a list that is not whole, for a hidden connector", async () => {
  const { sandbox, api } = domainOf();
  const uuids = (await readAll({ sandbox, api }))
    .filter(({ hidden }) => hidden !== true).slice(0, 5)
    .map(({ uuid }) => uuid);
  const plan = planOf(...uuids.map((uuid) => ({ ...HIDE, uuid })));
  for (
    const [spoil, statuses] of [
      [(rows: Record<string, unknown>[]) => {
        for (const row of rows.slice(0, 2)) row.charged = "yes";
      }, ["failed", "failed", "done", "done", "done"]],
      [(rows: Record<string, unknown>[]) => {
        for (const row of rows.slice(0, 2)) row.uuid = 42;
      }, ["done", "done", "done", "done", "done"]],
      [
        (rows: Record<string, unknown>[]) => void rows.splice(0, 2),
        ["done", "done", "done", "done", "done"],
      ],
    ] as const
  ) {
    sandbox.reset();
    const outcome = await applyPlan({
      ...api,
      fetch: async (input, init) => {
        const response = await sandbox.fetch(String(input), init);
        if (!String(input).endsWith("/connectors") || init?.method !== "GET") {
          return response;
        }
        const list = await response.json();
        spoil(list.connectors);
        return Response.json(list);
      },
    }, plan);
    assertEquals(statusesOf(outcome), [...statuses]);
  }
});

Deno.test("applyPlan() reads hidden connectors one by one, where more than that is to be known", async () => {
  const domain = domainOf();
  const hidden = (await readAll(domain)).filter((one) => one.hidden === true);
  assert(hidden.length >= 4);
  const desired = {
    connectors: hidden.map(({ uuid }, index) => ({
      uuid,
      hidden: false,
      ...index === 0 && { sync_frequency: 24 },
    })),
  };
  const plan = await planFor(domain, desired);
  const { counts } = await applyPlan(domain.api, plan);
  assertEquals(counts.done, hidden.length + 1);
  assertEquals(routesOf(domain), [
    "GET /connectors/{uuid}",
    PATCH,
    "GET /connectors",
    PATCH,
  ]);
});

Deno.test("applyPlan() sends nothing else once the API refused the token", async () => {
  const domain = domainOf({}, { token: "wrong" });
  const sources = [{ name: "openapi", disabled: true }];
  for (
    const [desired, route] of [
      [{ selections: [{ select: {}, hidden: true, sources }] }, PATCH],
      [{ selections: [{ select: {}, sources }] }, PUT_SOURCE],
    ] as const
  ) {
    const plan = await planFor(domain, desired);
    assert(plan.changes.length > 10);
    const outcome = await applyPlan(domain.api, plan, { concurrency: 1 });
    const { counts, results, aborted, unauthorized } = outcome;
    assertEquals([aborted, unauthorized], [false, true]);
    assertEquals(counts.failed + counts.notStarted, plan.changes.length);
    assert(counts.failed > 0 && counts.notStarted > 0);
    for (const result of results) {
      if (result.status !== "failed") continue;
      assertInstanceOf(result.error, ApiError);
      assertEquals(result.error.status, 401);
    }
    assertEquals(
      domain.sandbox.requests.filter(({ method }) => method !== "GET")
        .map(({ route }) => route),
      [route],
    );
  }
});

Deno.test("applyPlan() does not show a connector with a failed change of a source, and shows the others", async () => {
  const domain = domainOf();
  const { sandbox, api } = domain;
  const [broken, sound] = (await readAll(domain)).filter((one) =>
    one.hidden !== true && one.sources.some(({ name }) => name === "openapi")
  );
  assert(broken && sound);
  await applyPlan(
    api,
    planOf(
      { ...HIDE, uuid: broken.uuid },
      { ...HIDE, uuid: sound.uuid },
    ),
  );
  const plan = await planFor(domain, {
    connectors: [broken, sound].map(({ uuid }) => ({
      uuid,
      hidden: false,
      sync_frequency: 24,
      sources: [{ name: "openapi", disabled: true }],
    })),
  });
  const { results } = await applyPlan({
    ...api,
    fetch: (input, init) =>
      init?.method === "PUT" && String(input).includes(broken.uuid)
        ? Promise.resolve(Response.json({ code: "bug" }, { status: 400 }))
        : sandbox.fetch(String(input), init),
  }, plan);
  for (const { change, ...result } of results) {
    if (change.uuid === sound.uuid) assertEquals(result.status, "done");
    else if (change.setting === "sync_frequency") {
      assertEquals(result.status, "done");
    } else if (change.setting === "disabled") {
      assertEquals(result.status, "failed");
    } else assertEquals(result, { status: "blocked", sources: ["openapi"] });
  }
  const after = await readAll(domain);
  assertEquals(connectorOf(after, broken.uuid).hidden, true);
  assertEquals(connectorOf(after, sound.uuid).hidden, false);
});

Deno.test("applyPlan() reads again before each batch, and never takes a connector apart", async () => {
  const size = 200;
  const domain = domainOf({ size });
  const plan = await planFor(domain, {
    selections: [{ select: {}, hidden: true, sync_frequency: 24 }],
  });
  assert(plan.changes.length > 250);
  const { counts } = await applyPlan(domain.api, plan);
  assertEquals(counts.done, plan.changes.length);
  const routes = routesOf(domain);
  assertEquals(
    routes,
    routes.map((_, index) => index % 2 === 0 ? "GET /connectors" : PATCH),
  );
  for (const { body } of domain.sandbox.requests) {
    for (const update of Object.values(body ?? {})) {
      assertEquals(update, { hidden: true, sync_frequency: 24 });
    }
  }
});

Deno.test("applyPlan() never uses the deprecated batch", async () => {
  const domain = domainOf();
  const plan = await planFor(domain, {
    selections: [{
      select: {},
      hidden: true,
      sync_frequency: 24,
      sources: [{ name: "openapi", disabled: true }],
    }],
  });
  const { counts } = await applyPlan(domain.api, plan);
  assertEquals(counts.done, plan.changes.length);
  assertEquals(
    new Set(routesOf(domain)),
    new Set<SandboxRoute>([
      "GET /connectors",
      PATCH,
      "GET /connectors/{uuid}/sources",
      PUT_SOURCE,
    ]),
  );
});

for (const concurrency of [1, 3]) {
  Deno.test(`applyPlan() has at most ${concurrency} requests under way`, async () => {
    const { sandbox, api } = domainOf();
    const plan = await planFor({ sandbox, api }, {
      selections: [{
        select: {},
        sources: [{ name: "openapi", disabled: true }],
      }],
    });
    let underWay = 0;
    let most = 0;
    await applyPlan(
      {
        ...api,
        fetch: async (input, init) => {
          most = Math.max(most, ++underWay);
          try {
            await new Promise((resolve) => setTimeout(resolve, 0));
            return await sandbox.fetch(String(input), init);
          } finally {
            underWay--;
          }
        },
      },
      plan,
      { concurrency },
    );
    assertEquals(most, concurrency);
  });
}

Deno.test("applyPlan() rejects arguments that make no sense, and changes nothing", async () => {
  const domain = domainOf();
  const { api, sandbox } = domain;
  for (const concurrency of [0, -1, 1.5, NaN]) {
    await assertRejects(
      () => applyPlan(api, planOf(HIDE), { concurrency }),
      UsageError,
      "'concurrency' must be an integer from 1",
    );
  }
  await assertRejects(
    () => applyPlan(api, planOf(HIDE), { now: () => NaN }),
    UsageError,
    "'now' must be a function that gives a time in milliseconds",
  );
  await assertRejects(
    () => applyPlan({ ...api, fetch: "no" as never }, planOf(HIDE)),
    UsageError,
    "'fetch' must be a function",
  );
  await assertRejects(
    () => applyPlan(undefined as never, planOf(HIDE)),
    UsageError,
    "Cannot apply the plan as 'api' must be such as",
  );
  await assertRejects(
    () => applyPlan(api, null as never),
    UsageError,
    "Cannot apply the plan as 'plan' must be a plan, as planFleet() makes: got null",
  );
  await assertRejects(
    () => applyPlan(api, {} as Plan),
    UsageError,
    "'plan.changes' must be an array: got nothing",
  );
  await assertRejects(
    () => applyPlan(api, { ...planOf(HIDE), changes: [null as never] }),
    UsageError,
    "'plan.changes[0]' must be a change: got null",
  );
  await assertRejects(
    () => applyPlan({ ...api, domain: "evil.com/" }, planOf(HIDE)),
    UsageError,
    "'domain' must be",
  );
  await assertRejects(
    () => applyPlan({ ...api, token: "a b" }, planOf(HIDE)),
    UsageError,
    "'token' must be",
  );
  assertEquals(sandbox.requests.some(({ method }) => method !== "GET"), false);
});

Deno.test("applyPlan() has nothing to do for an empty plan", async () => {
  const domain = domainOf();
  const outcome = await applyPlan(domain.api, planOf());
  assertEquals(outcome.results, []);
  assertEquals(domain.sandbox.requests, []);
});

Deno.test("applyPlan() does not say that a period was not set where the API never tells of it", async () => {
  const domain = domainOf();
  domain.sandbox.faults.push({ kind: "disconnect", route: PATCH });
  const outcome = await applyPlan(
    domain.api,
    planOf({ setting: "sync_frequency", before: null, after: 24 }, HIDE),
  );
  assertEquals(statusesOf(outcome), ["unknown", "failed"]);
});

Deno.test("applyPlan() sends nothing for a source that it cannot tell from others, or not read", async () => {
  const { sandbox, api } = domainOf();
  for (
    const [spoil, status] of [
      [(rows: Record<string, unknown>[]) => {
        for (const row of rows) row.name = "openapi";
      }, "refused"],
      [(rows: Record<string, unknown>[]) => {
        for (const row of rows) row.priority = "first";
      }, "failed"],
    ] as const
  ) {
    const outcome = await applyPlan(
      {
        ...api,
        fetch: async (input, init) => {
          const response = await sandbox.fetch(String(input), init);
          const list = await response.json();
          spoil(list.sources);
          return Response.json(list);
        },
      },
      planOf({
        setting: "disabled",
        source: "openapi",
        before: false,
        after: true,
      }),
    );
    assertEquals(statusesOf(outcome), [status]);
  }
  assertEquals(sandbox.requests.every(({ method }) => method === "GET"), true);
});

for (const isAnswered of [true, false]) {
  Deno.test(`applyPlan() tells what was ${isAnswered ? "" : "perhaps "}done even if the token becomes one that cannot be sent`, async () => {
    const domain = domainOf({}, { retry: false });
    const { api, sandbox } = domain;
    const tokens = [sandbox.token];
    const outcome = await applyPlan(
      {
        ...api,
        token: () => tokens.pop() ?? "a b",
        fetch: async (input, init) => {
          const response = await sandbox.fetch(String(input), init);
          if (isAnswered || init?.method !== "PATCH") return response;
          return Response.json({ code: "bug" }, { status: 500 });
        },
      },
      planOf(HIDE, {
        setting: "disabled",
        source: "openapi",
        before: false,
        after: true,
      }),
    );
    assertEquals(statusesOf(outcome), ["done", "failed"]);
    // Nothing was sent for the source, so there is nothing to read again.
    assertEquals(routesOf(domain).at(-1), "GET /connectors/{uuid}/sources");
  });
}

Deno.test("applyPlan() shows a connector whose sources are as they should be already", async () => {
  const domain = domainOf();
  const disable: Partial<Change> = {
    setting: "disabled",
    source: "openapi",
    before: false,
    after: true,
  };
  await applyPlan(domain.api, planOf(HIDE, disable));
  const outcome = await applyPlan(
    domain.api,
    planOf({ setting: "hidden", before: true, after: false }, disable),
  );
  assertEquals(statusesOf(outcome), ["done", "already"]);
});
