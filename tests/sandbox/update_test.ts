import { assertEquals, assertStringIncludes } from "@std/assert";
import { createSandbox, type Json } from "../../src/sandbox/mod.ts";
import { rowsOf, send, UNKNOWN_UUID, UUID } from "./setup.ts";

const SOURCE = `/connectors/${UUID}/sources/1`;

Deno.test("createSandbox() refuses in the API's error shape, with a request id", async () => {
  const { status, headers, body } = await send(
    createSandbox(),
    `PUT /connectors/${UUID}`,
    { body: { hidden: "yes" } },
  );
  assertEquals(status, 400);
  assertEquals(headers.get("content-type"), "application/json");
  assertEquals(body, {
    code: "invalidValue",
    description: "Invalid value for hidden",
    request_id: 1,
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
    const before = await send(sandbox, `GET ${path}`);
    for (const value of values) {
      const { status, body } = await send(sandbox, `PUT ${path}`, {
        body: { [key]: value },
      });
      assertEquals(status, 400, JSON.stringify(value));
      assertEquals(body.code, "invalidValue");
      assertEquals(body.description, `Invalid value for ${key}`);
    }
    assertEquals((await send(sandbox, `GET ${path}`)).body, before.body);
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
      const { status, body } = await send(sandbox, `PUT ${path}`, {
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
    const reply = await send(sandbox, request, { body });
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
      const { status, body } = await send(sandbox, request, { text });
      assertEquals(status, 400, text);
      assertEquals(body.code, "invalidValue");
      assertEquals(body.description, "Invalid value for the body");
    }
    assertEquals((await send(sandbox, request)).status, 400);
  }
  assertEquals(sandbox.requests[0]?.body, undefined);
});

Deno.test("createSandbox() makes either all changes of an update or none", async () => {
  const sandbox = createSandbox();
  const before = await send(sandbox, `GET /connectors/${UUID}`);
  const { status } = await send(sandbox, `PUT /connectors/${UUID}`, {
    body: { hidden: true, sync_frequency: -1 },
  });
  assertEquals(status, 400);
  const after = await send(sandbox, `GET /connectors/${UUID}`);
  assertEquals(after.body, before.body);
});

Deno.test("createSandbox() makes either all changes of a batch or none", async () => {
  const sandbox = createSandbox();
  const before = await send(sandbox, "GET /connectors");
  for (
    const [wrong, status] of [
      [{ [UNKNOWN_UUID]: { hidden: true } }, 404],
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
      const reply = await send(sandbox, "PATCH /connectors", { body });
      assertEquals(reply.status, status, JSON.stringify(body));
    }
  }
  assertEquals((await send(sandbox, "GET /connectors")).body, before.body);
});

Deno.test("createSandbox() takes a key '__proto__' for one like any other", async () => {
  const sandbox = createSandbox();
  const update = '{"__proto__":{"hidden":true}}';
  const batch = await send(sandbox, "PATCH /connectors", { text: update });
  assertEquals(batch.status, 404);
  const single = await send(sandbox, `PUT /connectors/${UUID}`, {
    text: update,
  });
  assertEquals(single.body.code, "missingParameter");
  assertEquals("hidden" in {}, false);
});

Deno.test("createSandbox() tells a value of null from an absent one", async () => {
  const sandbox = createSandbox();
  const disabled = "2026-01-01 00:00:00";
  await send(sandbox, `PUT ${SOURCE}`, { body: { disabled } });
  await send(sandbox, `PUT ${SOURCE}`, {
    body: { auth_mechanism: "credentials" },
  });
  assertEquals((await send(sandbox, `GET ${SOURCE}`)).body.disabled, disabled);
  await send(sandbox, `PUT ${SOURCE}`, { body: { disabled: null } });
  assertEquals((await send(sandbox, `GET ${SOURCE}`)).body.disabled, null);
});

for (
  const [request, body] of [
    [`PUT /connectors/${UUID}`, { hidden: true }],
    ["PATCH /connectors", { [UUID]: { hidden: true } }],
    ["PUT /connectors/1,2", { hidden: true }],
  ] as const
) {
  Deno.test(`createSandbox() gives what 'expand' asks for at ${request}`, async () => {
    const sandbox = createSandbox();
    const wanted = await send(
      sandbox,
      `GET /connectors/${UUID}?expand=sources,urls`,
    );
    const reply = await send(sandbox, `${request}?expand=sources[a],urls`, {
      body,
    });
    const [row] = "connectors" in reply.body
      ? rowsOf(reply.body)
      : [reply.body];
    assertEquals(row, { ...wanted.body, hidden: true });
  });

  Deno.test(`createSandbox() changes nothing for an unknown 'expand' at ${request}`, async () => {
    const sandbox = createSandbox();
    const reply = await send(sandbox, `${request}?expand=nonsense`, { body });
    assertEquals(reply.status, 400);
    const { hidden } = (await send(sandbox, `GET /connectors/${UUID}`)).body;
    assertEquals(hidden, false);
  });
}

Deno.test("createSandbox() keeps one period under two names", async () => {
  const sandbox = createSandbox();
  const path = `/connectors/${UUID}`;
  const before = (await send(sandbox, `GET ${path}`)).body;
  for (const name of ["sync_frequency", "sync_periodicity"]) {
    assertEquals(name in before, false);
  }
  for (
    const [update, expected] of [
      [{ sync_frequency: 2 }, 2],
      [{ sync_periodicity: 3 }, 3],
      [{ sync_frequency: 4, sync_periodicity: 4 }, 4],
    ] as const
  ) {
    await send(sandbox, `PUT ${path}`, { body: update });
    const { body } = await send(sandbox, `GET ${path}`);
    assertEquals(
      [body.sync_frequency, body.sync_periodicity],
      [expected, expected],
    );
  }
  const { status, body } = await send(sandbox, `PUT ${path}`, {
    body: { sync_frequency: 1, sync_periodicity: 2 },
  });
  assertEquals([status, body.code], [400, "invalidValue"]);
});

const FORM = "application/x-www-form-urlencoded";

for (
  const [path, form, expected] of [
    [`/connectors/${UUID}`, "hidden=true", { hidden: true }],
    [`/connectors/${UUID}`, "hidden=1", { hidden: true }],
    [`/connectors/${UUID}`, "hidden=false", { hidden: false }],
    [`/connectors/${UUID}`, "hidden=0", { hidden: false }],
    [`/connectors/${UUID}`, "hidden=null", { hidden: null }],
    [`/connectors/${UUID}`, "hidden=", { hidden: null }],
    [`/connectors/${UUID}`, "sync_frequency=0.5&x=y", { sync_frequency: 0.5 }],
    [`/connectors/${UUID}`, "sync_periodicity=24", { sync_periodicity: 24 }],
    [SOURCE, "auth_mechanism=credentials", { auth_mechanism: "credentials" }],
    [SOURCE, "disabled=2026-01-01+10%3A30%3A00", {
      disabled: "2026-01-01 10:30:00",
    }],
    [SOURCE, "disabled=", { disabled: null }],
  ] as const
) {
  Deno.test(`createSandbox() takes the form '${form}'`, async () => {
    const sandbox = createSandbox();
    const { status, body } = await send(sandbox, `PUT ${path}`, {
      text: form,
      type: `${FORM};charset=UTF-8`,
    });
    assertEquals(status, 200);
    for (const [key, value] of Object.entries(expected)) {
      assertEquals(body[key], value);
    }
    const sent = Object.fromEntries(new URLSearchParams(form));
    assertEquals(sandbox.requests[0]?.body, sent);
  });
}

Deno.test("createSandbox() answers 400 to forms with nothing valid in them", async () => {
  const sandbox = createSandbox();
  for (
    const [request, form, description] of [
      [`PUT /connectors/${UUID}`, "", "Missing one of hidden,"],
      [`PUT /connectors/${UUID}`, '{"hidden":true}', "Missing one of hidden,"],
      [`PUT /connectors/${UUID}`, "hidden=yes", "Invalid value for hidden"],
      [`PUT /connectors/${UUID}`, "sync_frequency=1e3", "Invalid value"],
      [`PUT /connectors/${UUID}`, "sync_frequency=0", "Invalid value"],
      [`PUT /connectors/${UUID}`, "__proto__=1", "Missing one of hidden,"],
      [`PUT ${SOURCE}`, "disabled=today", "Invalid value for disabled"],
      ["PATCH /connectors", `${UUID}=true`, "Invalid value for the body"],
    ] as const
  ) {
    const { status, body } = await send(sandbox, request, {
      text: form,
      type: FORM,
    });
    assertEquals(status, 400, form);
    assertStringIncludes(String(body.description), description);
  }
});
