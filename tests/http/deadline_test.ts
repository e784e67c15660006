import {
  assertEquals,
  assertInstanceOf,
  assertStringIncludes,
} from "@std/assert";
import {
  type Api,
  ApiError,
  listConnectors,
  TimeoutError,
  updateConnector,
  updateConnectors,
} from "../../mod.ts";
import { fakeClock, runAllTimers } from "../time/mod.ts";
import { apiOf, settle } from "./setup.ts";

const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** How a call ends, and after how many milliseconds. */
async function endOf(
  call: () => Promise<unknown>,
): Promise<{ error: unknown; elapsed: number }> {
  using clock = fakeClock();
  let elapsed = 0;
  const end = settle(call()).finally(() => elapsed = clock.time.now);
  await runAllTimers(clock.time);
  return { error: await end, elapsed };
}

const stalled = (api: Partial<Api>) =>
  apiOf(() => new Promise<Response>(() => {}), api);

Deno.test("a server that stalls ends a call after 30 s by default, by the deadline", async () => {
  const { error, elapsed } = await endOf(() =>
    listConnectors(stalled({ timeout: 20_000 }))
  );
  assertInstanceOf(error, TimeoutError);
  assertEquals(elapsed, 30_000);
  assertEquals([error.bound, error.attempts], ["deadline", 2]);
  assertStringIncludes(
    error.message,
    "was not answered within 30000 ms, the deadline of the call",
  );
});

Deno.test("with no option at all, too, and a stalled attempt is repeated once", async () => {
  const { error, elapsed } = await endOf(() => listConnectors(stalled({})));
  assertInstanceOf(error, TimeoutError);
  assertEquals(elapsed, 30_000);
  assertEquals([error.bound, error.attempts], ["deadline", 2]);
});

Deno.test("a call whose first attempt stalls succeeds with the second by default", async () => {
  let sent = 0;
  const api = apiOf(() =>
    ++sent === 1
      ? new Promise<Response>(() => {})
      : Response.json({ connectors: [], total: 0 })
  );
  let list: unknown;
  const { error, elapsed } = await endOf(async () => {
    list = await listConnectors(api);
  });
  assertEquals(error, undefined);
  assertEquals(list, { connectors: [], total: 0, isWhole: true, rejected: [] });
  // The timeout, and half of the longest first wait.
  assertEquals([sent, elapsed], [2, 15_125]);
});

Deno.test("a write is not repeated after its first attempt stalls, as it may have been done", async () => {
  const { error, elapsed } = await endOf(() =>
    updateConnectors(stalled({ token: "secret" }), { [UUID]: { hidden: true } })
  );
  assertInstanceOf(error, TimeoutError);
  assertEquals(
    [error.bound, error.attempts, elapsed],
    ["timeout", 1, 15_000],
  );
});

Deno.test("a longer timeout is not cut short by the default of the deadline", async () => {
  const { error, elapsed } = await endOf(() =>
    listConnectors(stalled({ timeout: 90_000, retry: false }))
  );
  assertInstanceOf(error, TimeoutError);
  assertEquals([error.bound, elapsed], ["timeout", 90_000]);
});

Deno.test("the deadline of a call overrides that of its api", async () => {
  const api = stalled({ deadline: 9_000 });
  const { elapsed } = await endOf(() =>
    listConnectors(api, {}, { deadline: 500 })
  );
  assertEquals(elapsed, 500);
});

Deno.test("the token counts against the deadline", async () => {
  let asked = 0;
  const api = stalled({
    deadline: 1_000,
    timeout: 800,
    token: () =>
      new Promise((resolve) => {
        asked++;
        setTimeout(() => resolve("secret"), 600);
      }),
  });
  const { error, elapsed } = await endOf(() =>
    updateConnector(api, UUID, { hidden: true })
  );
  assertInstanceOf(error, TimeoutError);
  assertEquals([asked, error.attempts, elapsed], [1, 1, 1_000]);
  const never = { ...api, token: () => new Promise<string>(() => {}) };
  const late = await endOf(() =>
    updateConnector({ ...never, deadline: 500 }, UUID, { hidden: true })
  );
  assertInstanceOf(late.error, TimeoutError);
  assertStringIncludes(
    late.error.message,
    "had no token within 500 ms, the deadline of the call",
  );
});

Deno.test("no wait begins that would outlast the deadline: the error is thrown at once", async () => {
  const headers = { "retry-after": "5" };
  const api = apiOf(() => new Response(null, { status: 503, headers }), {
    deadline: 5_000,
  });
  const { error, elapsed } = await endOf(() => listConnectors(api));
  assertInstanceOf(error, ApiError);
  assertEquals([error.attempts, elapsed], [1, 0]);
  const longer = await endOf(() =>
    listConnectors(api, {}, { deadline: 5_001 })
  );
  assertInstanceOf(longer.error, ApiError);
  assertEquals([longer.error.attempts, longer.elapsed], [2, 5_000]);
});
