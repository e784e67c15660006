import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertThrows,
} from "@std/assert";
import { ApiError, UsageError } from "../../mod.ts";
import {
  type DesiredState,
  exportFleet,
  planFleet,
  readFleet,
} from "../../src/fleet/mod.ts";
import { settle } from "../http/setup.ts";
import { domainOf, everyone, NOBODY, readAll, UUID } from "./setup.ts";

Deno.test("readFleet() lists once, with what a plan needs", async () => {
  const { sandbox, api } = domainOf();
  const reading = await readFleet(api);
  const { connectors, isWhole, missing, unreadable } = reading;
  assertEquals(isWhole, true);
  assertEquals(sandbox.requests.map(({ url }) => new URL(url).search), [
    "?expand=sources%2Ccountries",
  ]);
  assert(
    connectors.every(({ sources, countries, hidden }) =>
      Array.isArray(sources) && countries.length > 0 && hidden !== true
    ),
  );
  assertEquals([missing, unreadable], [[], []]);
});

Deno.test("readFleet() gets the hidden connectors that are named, each once, and no listed one", async () => {
  const domain = domainOf();
  const { sandbox, api } = domain;
  const hidden = (await readAll(domain)).filter((one) => one.hidden === true);
  const [first] = hidden;
  assert(first);
  const { connectors, missing } = await readFleet(api, [
    { uuid: UUID },
    { uuid: first.uuid },
    { uuid: NOBODY },
    { uuid: first.uuid.toUpperCase() },
  ]);
  assertEquals(connectors.at(-1)?.uuid, first.uuid);
  assertEquals(connectors.at(-1)?.hidden, true);
  assert(connectors.at(-1)?.sources);
  assertEquals(missing, [NOBODY]);
  assertEquals(
    sandbox.requests.map(({ url }) => new URL(url).pathname.split("/").at(-1)),
    ["connectors", first.uuid, NOBODY],
  );
});

Deno.test("readFleet() names what is malformed, and reads the rest", async () => {
  const { sandbox, api } = domainOf();
  const { connectors, missing, unreadable } = await readFleet({
    ...api,
    fetch: async (input, init) => {
      const response = await sandbox.fetch(String(input), init);
      const body = await response.json();
      const [row, other, ...rest] = body.connectors ?? [body, body];
      row.charged = "yes";
      if (rest.length > 0) other.uuid = 42;
      return Response.json(body, { status: response.status });
    },
  }, [{ uuid: UUID }, ...await everyone()]);
  const hidden = unreadable.slice(2);
  assert(hidden.length > 0 && connectors.length > 100);
  assertEquals(missing, []);
  assertEquals(unreadable.slice(0, 2), [
    {
      uuid: UUID,
      issues: [{
        path: "connectors[0].charged",
        expected: "a boolean",
        received: '"yes"',
      }],
    },
    {
      uuid: null,
      issues: [{
        path: "connectors[1].uuid",
        expected: "a string",
        received: "42",
      }],
    },
  ]);
  assert(hidden.every(({ issues }) => issues[0]?.path === "charged"));
});

Deno.test("a reading is not whole where the list is shorter than its total, or has none", async () => {
  const { sandbox, api } = domainOf();
  const desired: DesiredState = {
    connectors: [{ uuid: UUID, hidden: true }],
    selections: [{ select: {}, sync_frequency: 24 }],
  };
  for (const change of [{ total: 10_000 }, { total: undefined }]) {
    const reading = await readFleet({
      ...api,
      fetch: async (input, init) => {
        const response = await sandbox.fetch(String(input), init);
        return Response.json({ ...await response.json(), ...change });
      },
    });
    assertEquals(reading.isWhole, false);
    const { changes, unresolved } = planFleet(reading, desired);
    assertEquals(changes.length, reading.connectors.length + 1);
    assertEquals(unresolved, [
      { kind: "incompleteList", path: "selections[0]" },
    ]);
    assertThrows(
      () => exportFleet(reading),
      UsageError,
      "Cannot export the fleet as the list that was read is not complete",
    );
    assertEquals(
      exportFleet(reading.connectors),
      exportFleet({ ...reading, isWhole: true }),
    );
  }
});

Deno.test("readFleet() does not take an answer about another connector", async () => {
  const { sandbox, api } = domainOf();
  const { connectors, missing, unreadable } = await readFleet({
    ...api,
    fetch: (input, init) =>
      sandbox.fetch(String(input).replace(NOBODY, UUID), init),
  }, [{ uuid: NOBODY }]);
  assertEquals(connectors.filter(({ uuid }) => uuid === UUID).length, 1);
  assertEquals(missing, []);
  assertEquals(unreadable, [{
    uuid: NOBODY,
    issues: [{ path: "uuid", expected: `"${NOBODY}"`, received: `"${UUID}"` }],
  }]);
});

Deno.test("readFleet() rejects with what goes wrong, and asks for nothing more", async () => {
  const { sandbox, api } = domainOf({}, { retry: false });
  sandbox.faults.push({
    kind: "status",
    status: 500,
    route: "GET /connectors/{uuid}",
    times: Infinity,
  });
  const named = Array.from({ length: 20 }, (_, index) => ({
    uuid: `${NOBODY}${index}`,
  }));
  const error = await settle(readFleet(api, named, { concurrency: 2 }));
  assertInstanceOf(error, ApiError);
  assertEquals(error.status, 500);
  assertEquals(sandbox.requests.length, 3);
});

Deno.test("readFleet() ends at an abort, with the reason of the signal", async () => {
  const { api } = domainOf();
  const reason = new Error("enough");
  assertEquals(
    await settle(readFleet(api, [], { signal: AbortSignal.abort(reason) })),
    reason,
  );
});

Deno.test("readFleet() refuses arguments that make no sense", async () => {
  const { sandbox, api } = domainOf();
  await assertRejects(
    () => readFleet(api, [], { concurrency: 0 }),
    UsageError,
    "'concurrency' must be an integer from 1",
  );
  for (const named of [null, {}, ["a"], [{ uuid: 42 }]]) {
    await assertRejects(
      () => readFleet(api, named as never),
      UsageError,
      "'named' must be a list of objects with a uuid",
    );
  }
  assertEquals(sandbox.requests, []);
});
