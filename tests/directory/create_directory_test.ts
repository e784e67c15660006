import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { FakeTime } from "@std/testing/time";
import {
  type Api,
  getConnector,
  isPowensError,
  UsageError,
} from "../../mod.ts";
import { cachingFetch, memoryStore } from "../../src/cache/mod.ts";
import { createDirectory } from "../../src/directory/mod.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/mod.ts";

const MINUTE = 60_000;

const TEST_CONNECTOR = "338178e6-3d01-564f-9a7b-52ca442459bf";

/** An API in memory, whose answers wait for a gate. */
function setUp(): {
  sandbox: Sandbox;
  api: Api;
  gate: { open: Promise<void> };
} {
  const sandbox = createSandbox();
  const gate = { open: Promise.resolve() };
  const api: Api = {
    domain: "acme-sandbox",
    token: sandbox.token,
    retry: false,
    fetch: async (input, init) => {
      await gate.open;
      return await sandbox.fetch(input, init);
    },
  };
  return { sandbox, api, gate };
}

const LIFETIME = { fresh: MINUTE, stale: 10 * MINUTE };

Deno.test("createDirectory() asks for nothing until it is read", async () => {
  const { sandbox, api } = setUp();
  const directory = createDirectory(api, LIFETIME);
  assertEquals(sandbox.requests.length, 0);
  await directory.read();
  assertEquals(sandbox.requests.length, 1);
});

Deno.test("read() gives the list, its search and a map, the same for as long as it is fresh", async () => {
  using time = new FakeTime(1_000);
  const { sandbox, api } = setUp();
  const directory = createDirectory(api, {
    ...LIFETIME,
    query: { country_codes: ["FR"], expand: ["countries"] },
    search: { country: "FR" },
  });
  const first = await directory.read();
  assertEquals(first.isWhole, true);
  assertEquals(first.rejected, []);
  assertEquals(first.at, 1_000);
  assertEquals(first.byUuid.size, first.connectors.length);
  assertEquals(first.byUuid.get(TEST_CONNECTOR)?.name, "Connecteur de test");
  assert(first.connectors.every(({ countries }) => countries.length > 0));
  assertStrictEquals(
    first.search("connecteur de test")[0]?.connector,
    first.byUuid.get(TEST_CONNECTOR),
  );
  await time.tickAsync(MINUTE - 1);
  assertStrictEquals(await directory.read(), first);
  assertEquals(sandbox.requests.length, 1);
});

Deno.test("read() gives a stale directory at once, and swaps the whole when the new one is there", async () => {
  using time = new FakeTime(0);
  const { sandbox, api, gate } = setUp();
  const waiting: Promise<unknown>[] = [];
  const directory = createDirectory(api, {
    ...LIFETIME,
    waitUntil: (promise) => waiting.push(promise),
  });
  const first = await directory.read();
  await time.tickAsync(MINUTE);
  const answer = Promise.withResolvers<void>();
  gate.open = answer.promise;
  const all = await Promise.all(
    Array.from({ length: 100 }, () => directory.read()),
  );
  assert(all.every((one) => one === first));
  answer.resolve();
  await Promise.all(waiting);
  const second = await directory.read();
  assert(second !== first);
  assertEquals(second.at, MINUTE);
  assert(second.byUuid !== first.byUuid);
  assertEquals(sandbox.requests.length, 2);
});

Deno.test("read() waits for one list, however many ask at the same time", async () => {
  const { sandbox, api } = setUp();
  const directory = createDirectory(api, LIFETIME);
  const all = await Promise.all(
    Array.from({ length: 100 }, () => directory.read()),
  );
  assertEquals(new Set(all).size, 1);
  assertEquals(sandbox.requests.length, 1);
});

Deno.test("read() lets each ask for itself where requests are apart", async () => {
  const { sandbox, api } = setUp();
  const directory = createDirectory(api, {
    ...LIFETIME,
    areFlightsShared: false,
  });
  await Promise.all([directory.read(), directory.read(), directory.read()]);
  assertEquals(sandbox.requests.length, 3);
  await directory.read();
  assertEquals(sandbox.requests.length, 3);
});

Deno.test("read() waits for a new list when the old one is too old", async () => {
  using time = new FakeTime(0);
  const { sandbox, api } = setUp();
  const directory = createDirectory(api, LIFETIME);
  const first = await directory.read();
  await time.tickAsync(11 * MINUTE);
  const second = await directory.read();
  assert(second !== first);
  assertEquals(sandbox.requests.length, 2);
});

Deno.test("read() fails with the API only while there is nothing to give, and asks anew afterwards", async () => {
  using time = new FakeTime(0);
  const { sandbox, api } = setUp();
  const directory = createDirectory(api, { ...LIFETIME, timeout: 30_000 });
  sandbox.faults.push({ kind: "status", status: 500, times: 1 });
  const error = await assertRejects(() => directory.read());
  assert(isPowensError(error) && error.kind === "api");
  const first = await directory.read();

  await time.tickAsync(MINUTE);
  sandbox.faults.push({ kind: "html", times: 2 });
  for (let second = 0; second < 60; second++) {
    assertStrictEquals(await directory.read(), first);
    await time.tickAsync(1_000);
  }
  // Once every 30 seconds, whoever asks how often.
  assertEquals(sandbox.requests.length, 4);
  await directory.read();
  await time.runMicrotasks();
  await time.tickAsync(0);
  assert(await directory.read() !== first);
});

Deno.test("an abort ends one wait, and leaves the list to the others", async () => {
  const { sandbox, api, gate } = setUp();
  const answer = Promise.withResolvers<void>();
  gate.open = answer.promise;
  const directory = createDirectory(api, LIFETIME);
  const controller = new AbortController();
  const aborted = directory.read({ signal: controller.signal });
  const other = directory.read();
  controller.abort(new Error("enough"));
  await assertRejects(() => aborted, Error, "enough");
  answer.resolve();
  assertEquals((await other).isWhole, true);
  assertEquals(sandbox.requests.length, 1);
});

Deno.test("directories over one cache share the list", async () => {
  const { sandbox, api } = setUp();
  const store = memoryStore();
  const open = () =>
    createDirectory({
      ...api,
      fetch: cachingFetch({ ...LIFETIME, store, fetch: api.fetch }),
    }, LIFETIME);
  const [here, there] = [open(), open()];
  const first = await here.read();
  const second = await there.read();
  assertEquals(second.connectors.length, first.connectors.length);
  assertEquals(sandbox.requests.length, 1);
});

Deno.test("the connectors of a directory are those that the API gives one by one", async () => {
  const { api } = setUp();
  const { byUuid } = await createDirectory(api, LIFETIME).read();
  assertEquals(
    byUuid.get(TEST_CONNECTOR),
    await getConnector(api, TEST_CONNECTOR),
  );
});

Deno.test("createDirectory() refuses an option that makes no sense, by its name", () => {
  const { api } = setUp();
  for (
    const [options, name] of [
      [{ fresh: NaN, stale: 1 }, "fresh"],
      [{ fresh: 1, stale: -1 }, "stale"],
      [{ fresh: 1, stale: 1, timeout: NaN }, "timeout"],
    ] as const
  ) {
    assertThrows(
      () => createDirectory(api, options),
      UsageError,
      `Cannot create a directory as '${name}' must be a number from 0`,
    );
  }
  for (const name of ["waitUntil", "now"]) {
    assertThrows(
      // As a caller in JavaScript may have it.
      () => createDirectory(api, { fresh: 1, stale: 1, [name]: 5 }),
      UsageError,
      `Cannot create a directory as '${name}' must be a function: got 5`,
    );
  }
});

/** What plain JavaScript may give instead of an object. */
const WRONG: readonly unknown[] = [null, 5, "x", []];

Deno.test("createDirectory() says what is missing, or is of another kind", () => {
  for (const wrong of [undefined, ...WRONG]) {
    assertThrows(
      () => Reflect.apply(createDirectory, undefined, [wrong, LIFETIME]),
      UsageError,
      "Cannot create a directory as 'api' must be such as { domain: \"acme\" }",
    );
    assertThrows(
      () => Reflect.apply(createDirectory, undefined, [setUp().api, wrong]),
      UsageError,
      "Cannot create a directory as 'fresh' must be a number from 0",
    );
  }
  const options = { ...LIFETIME, areFlightsShared: 1 };
  assertThrows(
    () => Reflect.apply(createDirectory, undefined, [setUp().api, options]),
    UsageError,
    "Cannot create a directory as 'areFlightsShared' must be a boolean: got 1",
  );
});

Deno.test("read() says which of its options is of another kind", async () => {
  const { sandbox, api } = setUp();
  const { read } = createDirectory(api, LIFETIME);
  for (const wrong of WRONG) {
    await assertRejects(
      () => Reflect.apply(read, undefined, [wrong]),
      UsageError,
      "Cannot read the directory as 'options' must be an object",
    );
    await assertRejects(
      () => Reflect.apply(read, undefined, [{ signal: wrong }]),
      UsageError,
      "Cannot read the directory as 'signal' must be an AbortSignal",
    );
  }
  assertEquals(sandbox.requests.length, 0);
});
