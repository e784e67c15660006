import {
  applyPlan,
  exportFleet,
  inspectDrift,
  listRawConnectors,
  planFleet,
  readFleet,
} from "@connectors/powens/fleet";
import { createSandbox, type SandboxOptions } from "@connectors/powens/sandbox";
import { assert } from "../assert.ts";
import type { PureCase } from "../case.ts";

function domainOf(options: SandboxOptions) {
  const { fetch, token } = createSandbox(options);
  return { domain: "acme-sandbox", fetch, token };
}

/** Plans, applied to domains in memory, and drift. */
export const fleetCases: PureCase[] = [
  {
    name: "a fleet is copied to a domain whose ids differ",
    async run() {
      const source = domainOf({ size: 20 });
      const target = domainOf({ size: 20, firstId: 5_000 });
      const { connectors } = await readFleet(source);
      const change = planFleet(connectors, {
        selections: [{
          select: { country: "FR" },
          hidden: true,
          sources: [{ name: "openapi", disabled: true }],
        }],
      });
      await applyPlan(source, change);
      const desired = exportFleet(
        (await readFleet(source, connectors)).connectors,
      );
      const plan = planFleet((await readFleet(target)).connectors, desired);
      const { counts } = await applyPlan(target, plan);
      assert.equal(counts.done, plan.changes.length);
      assert.isAbove(counts.done, 10);
      const after = await readFleet(target, desired.connectors);
      assert.isEmpty(planFleet(after.connectors, desired).changes);
    },
  },
  {
    name: "an apply that is aborted says what it did not begin",
    async run() {
      const api = domainOf({ size: 300 });
      const { connectors } = await readFleet(api);
      const plan = planFleet(connectors, {
        selections: [{ select: {}, hidden: true }],
      });
      const controller = new AbortController();
      const { counts } = await applyPlan(api, plan, {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      });
      assert.equal(counts.done, 125);
      assert.equal(counts.notStarted, plan.changes.length - 125);
    },
  },
  {
    name: "drift is found in the answers of the future",
    async run() {
      const report = inspectDrift(
        await listRawConnectors(domainOf({ future: true })),
      );
      assert.isNotEmpty(report.unknownValues);
      assert.isNotEmpty(report.unknownKeys);
      assert.equal(report.rejected, 0);
    },
  },
];
