import { assert, assertEquals, assertThrows } from "@std/assert";
import { FakeTime } from "@std/testing/time";
import fc from "fast-check";
import {
  type Api,
  createRetryBudget,
  listConnectors,
  type RetryPolicy,
  UsageError,
} from "../../mod.ts";
import { runAllTimers } from "../time/mod.ts";
import { apiOf, settle } from "./setup.ts";

/** An API that is down, and how often it was asked. */
function outage(policy: RetryPolicy): { api: Api; count(): number } {
  let count = 0;
  const api = apiOf(() => {
    count++;
    return new Response(null, { status: 503 });
  }, { retry: { random: () => 0.5, ...policy } });
  return { api, count: () => count };
}

Deno.test("createRetryBudget() allows its reserve, and then a share of the calls", () => {
  const budget = createRetryBudget({ share: 0.25, reserve: 2 });
  assertEquals([1, 2, 3].map(() => budget.withdraw()), [true, true, false]);
  for (let count = 0; count < 3; count++) budget.deposit();
  assertEquals(budget.withdraw(), false);
  budget.deposit();
  assertEquals([1, 2].map(() => budget.withdraw()), [true, false]);
});

Deno.test("createRetryBudget() never allows more than the reserve and the share, in any order", () => {
  fc.assert(fc.property(
    fc.array(fc.boolean(), { maxLength: 200 }),
    fc.double({ min: 0, max: 2, noNaN: true }),
    fc.nat(20),
    (isCall, share, reserve) => {
      const budget = createRetryBudget({ share, reserve });
      let calls = 0;
      let retries = 0;
      for (const one of isCall) {
        if (one) budget.deposit();
        else if (budget.withdraw()) retries++;
        if (one) calls++;
        assert(retries <= reserve + share * calls + 1e-9);
      }
    },
  ));
});

Deno.test("createRetryBudget() refuses numbers that make no sense", () => {
  for (const number of [-1, NaN, -Infinity]) {
    assertThrows(
      () => createRetryBudget({ share: number }),
      UsageError,
      "'share' must be a number from 0",
    );
    assertThrows(
      () => createRetryBudget({ reserve: number }),
      UsageError,
      "'reserve' must be a number from 0",
    );
  }
});

Deno.test("a budget keeps retries from multiplying an outage", async () => {
  using time = new FakeTime(0);
  const without = outage({});
  const within = outage({
    budget: createRetryBudget({ share: 0.1, reserve: 10 }),
  });
  for (const { api } of [without, within]) {
    const calls = Array.from(
      { length: 200 },
      () => settle(listConnectors(api)),
    );
    await runAllTimers(time);
    await Promise.all(calls);
  }
  assertEquals(without.count(), 600);
  // They begin at once, when the budget is full and can take no more.
  assertEquals(within.count(), 210);
});

Deno.test("a budget is asked only for what would be tried again", async () => {
  using time = new FakeTime(0);
  const asked: string[] = [];
  const budget = {
    deposit: () => void asked.push("deposit"),
    withdraw: () => {
      asked.push("withdraw");
      return true;
    },
  };
  const statuses = [503, 400, 503, 503, 503];
  const api = apiOf(
    () => new Response(null, { status: statuses.shift() ?? 200 }),
    { retry: { budget } },
  );
  for (let count = 0; count < 2; count++) {
    const result = settle(listConnectors(api));
    await runAllTimers(time);
    await result;
  }
  assertEquals(asked, [
    "deposit",
    "withdraw",
    "deposit",
    "withdraw",
    "withdraw",
  ]);
});

Deno.test("a budget is not asked where the server wants a longer wait than there may be", async () => {
  let withdrawn = 0;
  const budget = {
    deposit: () => {},
    withdraw: () => {
      withdrawn++;
      return true;
    },
  };
  const headers = { "retry-after": "60" };
  const api = apiOf(() => new Response(null, { status: 503, headers }), {
    retry: { budget },
  });
  await settle(listConnectors(api));
  await settle(
    listConnectors(api, {}, { deadline: 50_000, retry: { maxDelay: 99_000 } }),
  );
  assertEquals(withdrawn, 0);
});

Deno.test("a call that retries differently stays within the budget of its api, unless it never retries", async () => {
  using time = new FakeTime(0);
  const { api, count } = outage({
    budget: createRetryBudget({ share: 0, reserve: 1 }),
  });
  const result = settle(listConnectors(api, {}, { retry: { attempts: 9 } }));
  await runAllTimers(time);
  await result;
  assertEquals(count(), 2);
  await settle(listConnectors(api, {}, { retry: false }));
  assertEquals(count(), 3);
});
