import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { type Api, isPowensError } from "../../../mod.ts";
import {
  applyPlan,
  type Change,
  type ChangeResult,
  type DesiredConnector,
  type DesiredState,
  exportFleet,
  type FleetConnector,
  type Outcome,
  planFleet,
  readFleet,
} from "../../../src/fleet/mod.ts";
import type { Fault } from "../../../src/sandbox/mod.ts";
import { type Domain, domainOf, everyone, readAll } from "../setup.ts";

const SIZE = 8;

/** A state without what the API has no way to take back. */
function withoutPeriods({ connectors = [] }: DesiredState): string {
  const rest = connectors.map((
    { sync_frequency: _, sync_periodicity: __, ...one },
  ) => one);
  return JSON.stringify(rest);
}

/** Says whether the period of a connector may be changed by its other name. */
function mayBeMadeByOtherName(
  results: readonly ChangeResult[],
  { uuid, setting }: Change,
): boolean {
  const names = ["sync_frequency", "sync_periodicity"];
  return names.includes(setting) &&
    results.some(({ status, change }) =>
      ["done", "unknown"].includes(status) && change.uuid === uuid &&
      change.setting !== setting && names.includes(change.setting)
    );
}

/** What can go wrong with a request. */
type Mishap =
  | Fault["kind"]
  // It is served, and the answer is lost.
  | "lostAnswer"
  // The batch is served by half, and then the server fails.
  | "halfABatch";

const MISHAPS: readonly (readonly [Mishap, Fault?])[] = [
  ["status", { kind: "status", status: 500 }],
  ["status", { kind: "status", status: 400 }],
  ["status", { kind: "status", status: 401 }],
  ["status", { kind: "status", status: 403 }],
  ["status", { kind: "status", status: 404 }],
  ["status", { kind: "status", status: 409 }],
  ["html", { kind: "html" }],
  ["rateLimit", { kind: "rateLimit", retryAfter: "0" }],
  ["rateLimit", { kind: "rateLimit", retryAfter: "86400" }],
  ["disconnect", { kind: "disconnect" }],
  ["truncated", { kind: "truncated" }],
  ["wrongType", { kind: "wrongType" }],
  ["lostAnswer"],
  ["halfABatch"],
];

/** A domain in which the requests at some places go wrong. */
function withMishaps(
  { sandbox, api }: Domain,
  mishaps: ReadonlyMap<number, readonly [Mishap, Fault?]>,
): Api {
  let count = 0;
  return {
    ...api,
    fetch: async (input, init) => {
      const [mishap, fault] = mishaps.get(count++) ?? [];
      if (fault) sandbox.faults.push(fault);
      if (mishap === "halfABatch" && init?.method === "PATCH") {
        const updates = Object.entries(JSON.parse(String(init.body)));
        const half = updates.slice(0, Math.ceil(updates.length / 2));
        const body = JSON.stringify(Object.fromEntries(half));
        await sandbox.fetch(String(input), { ...init, body });
        return Response.json({ code: "bug" }, { status: 500 });
      }
      const response = await sandbox.fetch(String(input), init);
      if (mishap === "lostAnswer") throw new TypeError("connection reset");
      return response;
    },
  };
}

/** Reads a domain, plans, and applies the plan. */
async function bring(domain: Domain, desired: DesiredState): Promise<Outcome> {
  const { connectors } = await readFleet(domain.api, desired.connectors);
  return await applyPlan(domain.api, planFleet(connectors, desired));
}

/** The state of a domain as it is, with the times that export leaves out. */
function snapshot(connectors: readonly FleetConnector[]): string[] {
  return connectors.flatMap(({ uuid, hidden, sync_frequency, sources }) => [
    `${uuid} ${hidden === true} ${sync_frequency}`,
    ...sources.map(({ name, auth_mechanism, disabled }) =>
      `${uuid} ${name} ${auth_mechanism} ${disabled}`
    ),
  ]).sort();
}

/** States of a fleet: of each connector, nothing or some of its settings. */
const states: fc.Arbitrary<readonly Omit<DesiredConnector, "uuid">[]> = fc
  .array(
    fc.record({
      hidden: fc.boolean(),
      sync_frequency: fc.constantFrom(1, 24),
      sources: fc.uniqueArray(
        fc.record({
          name: fc.constantFrom("openapi", "directaccess", "fallback"),
          auth_mechanism: fc.constantFrom("webauth", "credentials"),
          disabled: fc.boolean(),
        }, { requiredKeys: ["name"] }),
        { selector: ({ name }) => name },
      ),
    }, { requiredKeys: [] }),
    { minLength: SIZE, maxLength: SIZE },
  );

const uuids = await everyone({ size: SIZE });

function desire(
  state: readonly Omit<DesiredConnector, "uuid">[],
): DesiredState {
  return {
    connectors: state.map((settings, index) => ({
      uuid: uuids[index]?.uuid ?? "",
      ...settings,
    })),
  };
}

Deno.test("a fleet is copied to a domain whose ids differ, and then nothing is left to do", async () => {
  await fc.assert(
    fc.asyncProperty(states, states, async (one, other) => {
      const source = domainOf({ size: SIZE, firstId: 100 });
      const target = domainOf({ size: SIZE, firstId: 7_000 });
      await bring(source, desire(one));
      await bring(target, desire(other));
      const desired = exportFleet(await readAll(source, { size: SIZE }));
      const outcome = await bring(target, desired);
      assertEquals(outcome.counts.done, outcome.results.length);
      const after = await readAll(target, { size: SIZE });
      assertEquals(planFleet(after, desired), { changes: [], unresolved: [] });
      assertEquals(withoutPeriods(exportFleet(after)), withoutPeriods(desired));
    }),
    { numRuns: 15 },
  );
});

Deno.test("applyPlan() is finished by running it again, whichever request went wrong in whichever way", async () => {
  const source = domainOf({ size: SIZE, firstId: 100 });
  await bring(
    source,
    desire(Array.from({ length: SIZE }, (_, index) => ({
      hidden: index % 2 === 0,
      ...index % 3 === 0 && { sync_frequency: 24 },
      sources: [{ name: "openapi", disabled: index % 4 !== 0 }],
    }))),
  );
  const desired = exportFleet(await readAll(source, { size: SIZE }));
  for (const mishap of MISHAPS) {
    let place = 0;
    let isPast = false;
    while (!isPast) {
      const target = domainOf({ size: SIZE, firstId: 7_000 });
      const api = withMishaps(target, new Map([[place++, mishap]]));
      const name = `${JSON.stringify(mishap)} at request ${place}`;
      try {
        const { counts } = await bring({ ...target, api }, desired);
        // One request that went wrong does not keep the others from being made,
        // but for a token that is refused.
        const isUnauthorized = mishap[1]?.kind === "status" &&
          mishap[1].status === 401;
        if (!isUnauthorized) assert(counts.done > 0, name);
      } catch (error) {
        // The reading that comes before the plan tells of what went wrong.
        assert(isPowensError(error), name);
      }
      isPast = target.sandbox.requests.length < place;
      await checkFinish(target, desired, name);
    }
    assert(place > 10);
  }
});

Deno.test("applyPlan() completes when it is run again, after any failures", async () => {
  await fc.assert(
    fc.asyncProperty(
      states,
      states,
      fc.array(
        fc.option(fc.constantFrom(...MISHAPS), { freq: 2 }),
        { minLength: 10, maxLength: 60 },
      ),
      fc.integer({ min: 1, max: 4 }),
      async (one, other, places, concurrency) => {
        const source = domainOf({ size: SIZE, firstId: 100 });
        const target = domainOf({ size: SIZE, firstId: 7_000 });
        await bring(source, desire(one));
        await bring(target, desire(other));
        const desired = exportFleet(await readAll(source, { size: SIZE }));
        const before = await readAll(target, { size: SIZE });
        const plan = planFleet(before, desired);
        const mishaps = places.flatMap((mishap, place) =>
          mishap === null ? [] : [[place, mishap] as const]
        );
        const { results } = await applyPlan(
          withMishaps(target, new Map(mishaps)),
          plan,
          { concurrency, now: () => 0 },
        );
        // What is said to be done is done, and what is not, is not.
        target.sandbox.faults.length = 0;
        const left = planFleet(await readAll(target, { size: SIZE }), desired);
        const isLeft = new Set(left.changes.map((one) => JSON.stringify(one)));
        for (const { status, change } of results) {
          if (status === "unknown") continue;
          // The period has two names. Where one of its changes was made, or
          // may have been, the other one may be as it should be.
          if (mayBeMadeByOtherName(results, change)) continue;
          assertEquals(
            isLeft.has(JSON.stringify(change)),
            ["failed", "blocked", "notStarted"].includes(status),
            `${status} ${JSON.stringify(change)}`,
          );
        }
        await checkFinish(target, desired, JSON.stringify(mishaps));
      },
    ),
    { numRuns: 60 },
  );
});

/**
 * Checks that a plan for what is left does it, and that nothing is written
 * that was there: a source that is disabled again would get another date.
 */
async function checkFinish(
  domain: Domain,
  desired: DesiredState,
  name: string,
): Promise<void> {
  domain.sandbox.faults.length = 0;
  const before = await readAll(domain, { size: SIZE });
  const plan = planFleet(before, desired);
  const { counts } = await applyPlan(domain.api, plan, {
    now: () => 86_400_000,
  });
  assertEquals(counts.done, plan.changes.length, name);
  const after = await readAll(domain, { size: SIZE });
  assertEquals(planFleet(after, desired).changes, [], name);
  const was = new Set(snapshot(before));
  const differs = snapshot(after).filter((line) => !was.has(line));
  const changed = new Set(
    plan.changes.map((change) =>
      "source" in change ? `${change.uuid} ${change.source}` : change.uuid
    ),
  );
  assertEquals(differs.length, changed.size, name);
}
