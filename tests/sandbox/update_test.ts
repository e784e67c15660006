import { assertEquals } from "@std/assert";
import { createSandbox, type Json } from "../../src/sandbox/mod.ts";
import { ask, NOBODY, UUID } from "./setup.ts";

const SOURCE = `/connectors/${UUID}/sources/1`;

Deno.test("createSandbox() refuses in the API's error shape, with a request id", async () => {
  const { status, headers, body } = await ask(
    createSandbox(),
    `PUT /connectors/${UUID}`,
    { body: { hidden: "yes" } },
  );
  assertEquals(status, 400);
  assertEquals(headers.get("content-type"), "application/json");
  assertEquals(body, {
    code: "invalidValue",
    description: "Invalid value for hidden",
    message: null,
    request_id: "sandbox-1",
  });
});

for (
  const [path, key, values] of [
    [`/connectors/${UUID}`, "hidden", ["true", 1, [], {}]],
    [`/connectors/${UUID}`, "sync_frequency", [0, -1, "1", null, true, [2]]],
    [`/connectors/${UUID}`, "sync_periodicity", [0, -1, "1", null, true]],
    [SOURCE, "auth_mechanism", ["webauth", "", null, 1, ["credentials"]]],
    [SOURCE, "disabled", [
      true,
      false,
      0,
      "",
      "2026-01-01",
      "2026-01-01T00:00:00",
      "2026-01-01 00:00:00Z",
      "2026-02-30 00:00:00",
      "2026-13-01 00:00:00",
      "2026-01-01 25:00:00",
    ]],
  ] as const
) {
  Deno.test(`createSandbox() answers 400 to values of '${key}' that are invalid, and changes nothing`, async () => {
    const sandbox = createSandbox();
    const before = await ask(sandbox, `GET ${path}`);
    for (const value of values) {
      const { status, body } = await ask(sandbox, `PUT ${path}`, {
        body: { [key]: value },
      });
      assertEquals(status, 400, JSON.stringify(value));
      assertEquals(body.code, "invalidValue");
      assertEquals(body.description, `Invalid value for ${key}`);
    }
    assertEquals((await ask(sandbox, `GET ${path}`)).body, before.body);
  });
}

for (
  const [path, key, values] of [
    [`/connectors/${UUID}`, "hidden", [true, false, null]],
    [`/connectors/${UUID}`, "sync_frequency", [1, 0.25]],
    [`/connectors/${UUID}`, "sync_periodicity", [24, 0.25]],
    [SOURCE, "auth_mechanism", ["credentials"]],
    [SOURCE, "disabled", [
      "2026-01-01 00:00:00",
      "2028-02-29 23:59:59",
      null,
    ]],
  ] as const
) {
  Deno.test(`createSandbox() takes values of '${key}' that are valid`, async () => {
    const sandbox = createSandbox();
    for (const value of values) {
      const { status, body } = await ask(sandbox, `PUT ${path}`, {
        body: { [key]: value },
      });
      assertEquals(status, 200, JSON.stringify(value));
      // The tuple's values are deeply readonly, which JSON's are not.
      assertEquals(body[key], value as Json);
    }
  });
}

Deno.test("createSandbox() answers 400 to an update in which nothing is to be updated", async () => {
  const sandbox = createSandbox();
  for (
    const [request, body, missing] of [
      [`PUT /connectors/${UUID}`, {}, "hidden, sync_frequency"],
      [`PUT /connectors/${UUID}`, { disabled: null }, "hidden, sync_frequency"],
      ["PUT /connectors/1,2", {}, "hidden, sync_frequency"],
      [`PUT ${SOURCE}`, { hidden: true }, "auth_mechanism, disabled"],
      ["PATCH /connectors", { [UUID]: {} }, "hidden, sync_frequency"],
      ["PATCH /connectors", {}, "connectors"],
    ] as const
  ) {
    const reply = await ask(sandbox, request, { body });
    assertEquals(reply.status, 400, request);
    assertEquals(reply.body.code, "missingParameter");
    const description = String(reply.body.description);
    assertEquals(description.includes(missing), true, description);
  }
});

Deno.test("createSandbox() answers 400 to a body that is no object, is not JSON, or is not there", async () => {
  const sandbox = createSandbox();
  for (
    const request of [
      `PUT /connectors/${UUID}`,
      "PUT /connectors/1,2",
      "PATCH /connectors",
      `PUT ${SOURCE}`,
    ]
  ) {
    for (
      const text of [
        "{",
        "{'hidden':true}",
        "",
        "null",
        "[]",
        "1",
        '"x"',
        "<x>",
      ]
    ) {
      const { status, body } = await ask(sandbox, request, { text });
      assertEquals(status, 400, text);
      assertEquals(body.code, "invalidValue");
      assertEquals(body.description, "Invalid value for the body");
    }
    assertEquals((await ask(sandbox, request)).status, 400);
  }
  assertEquals(sandbox.requests[0]?.body, undefined);
});

Deno.test("createSandbox() makes either all changes of an update or none", async () => {
  const sandbox = createSandbox();
  const before = await ask(sandbox, `GET /connectors/${UUID}`);
  const { status } = await ask(sandbox, `PUT /connectors/${UUID}`, {
    body: { hidden: true, sync_frequency: -1 },
  });
  assertEquals(status, 400);
  const after = await ask(sandbox, `GET /connectors/${UUID}`);
  assertEquals(after.body, before.body);
});

Deno.test("createSandbox() makes either all changes of a batch or none", async () => {
  const sandbox = createSandbox();
  const before = await ask(sandbox, "GET /connectors");
  for (
    const [wrong, status] of [
      [{ [NOBODY]: { hidden: true } }, 404],
      [{ 2: { hidden: "yes" } }, 400],
      [{ 2: {} }, 400],
      [{ 2: null }, 400],
      [{ constructor: { hidden: true } }, 404],
    ] as const
  ) {
    for (
      const body of [
        { [UUID]: { hidden: true }, ...wrong },
        { ...wrong, [UUID]: { hidden: true } },
      ]
    ) {
      const reply = await ask(sandbox, "PATCH /connectors", { body });
      assertEquals(reply.status, status, JSON.stringify(body));
    }
  }
  assertEquals((await ask(sandbox, "GET /connectors")).body, before.body);
});

Deno.test("createSandbox() takes a key '__proto__' for one like any other", async () => {
  const sandbox = createSandbox();
  const update = '{"__proto__":{"hidden":true}}';
  const batch = await ask(sandbox, "PATCH /connectors", { text: update });
  assertEquals(batch.status, 404);
  const single = await ask(sandbox, `PUT /connectors/${UUID}`, {
    text: update,
  });
  assertEquals(single.body.code, "missingParameter");
  assertEquals("hidden" in {}, false);
});

Deno.test("createSandbox() tells a value of null from an absent one", async () => {
  const sandbox = createSandbox();
  const disabled = "2026-01-01 00:00:00";
  await ask(sandbox, `PUT ${SOURCE}`, { body: { disabled } });
  await ask(sandbox, `PUT ${SOURCE}`, {
    body: { auth_mechanism: "credentials" },
  });
  assertEquals((await ask(sandbox, `GET ${SOURCE}`)).body.disabled, disabled);
  await ask(sandbox, `PUT ${SOURCE}`, { body: { disabled: null } });
  assertEquals((await ask(sandbox, `GET ${SOURCE}`)).body.disabled, null);
});
