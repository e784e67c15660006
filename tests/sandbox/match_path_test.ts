import { assertEquals } from "@std/assert";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { send, UNKNOWN_UUID, UUID } from "./setup.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

for (
  const [path, allow] of [
    ["/connectors", "GET, HEAD, PATCH, OPTIONS"],
    ["/banks", "GET, HEAD, OPTIONS"],
    ["/providers", "GET, HEAD, OPTIONS"],
    [`/connectors/${UUID}`, "GET, HEAD, PUT, OPTIONS"],
    ["/connectors/1,2", "PUT, OPTIONS"],
    [`/connectors/${UUID}/sources`, "GET, HEAD, OPTIONS"],
    [`/connectors/${UUID}/sources/1`, "GET, HEAD, PUT, OPTIONS"],
    [`/connectors/${UUID}/fields`, "GET, HEAD, OPTIONS"],
    ["/publickey", "GET, HEAD, OPTIONS"],
    [`/logos/${UUID}-thumbnail.webp`, "GET, HEAD, OPTIONS"],
  ] as const
) {
  Deno.test(`createSandbox() answers 405 with the allowed methods at ${path}`, async () => {
    const sandbox = createSandbox();
    for (const method of METHODS) {
      if (allow.split(", ").includes(method)) continue;
      const { status, headers, body } = await send(
        sandbox,
        `${method} ${path}`,
      );
      assertEquals(status, 405);
      assertEquals(headers.get("allow"), allow);
      assertEquals(body.code, "methodNotAllowed");
    }
  });
}

Deno.test("createSandbox() answers 405 to methods that objects have as keys", async () => {
  const sandbox = createSandbox();
  for (const method of ["constructor", "toString", "__proto__", "valueOf"]) {
    const { status } = await send(sandbox, `${method} /connectors`);
    assertEquals(status, 405);
  }
  assertEquals(
    sandbox.requests.map(({ route }) => route),
    [undefined, undefined, undefined, undefined],
  );
});

Deno.test("createSandbox() answers 404 where there is no route", async () => {
  const sandbox = createSandbox();
  for (
    const path of [
      "",
      "/",
      "/users/me",
      "/constructor",
      "/__proto__",
      "/connectors/",
      `/connectors/${UUID}/`,
      `/connectors/${UUID}/sources/`,
      `/connectors/${UUID}/sources/1/`,
      "/connectors/1/fields/login",
      "/connectors/1/sources/1/fields",
      "/publickey/1",
      "/logos",
      "/logos/",
      "/banks/1",
      "/providers/1/sources",
      "//connectors",
      "/2.0/connectors",
    ]
  ) {
    const { status, body } = await send(sandbox, `GET ${path}`);
    assertEquals(status, 404, path);
    assertEquals(body.code, "notFound");
    assertEquals(body.description, "No such route", path);
  }
});

Deno.test("createSandbox() answers 404 where there is no such connector", async () => {
  const sandbox = createSandbox();
  for (const id of [UNKNOWN_UUID, "0", "99999", "-1", "1.0", "01", "1e0"]) {
    for (
      const request of [
        `GET /connectors/${id}`,
        `PUT /connectors/${id}`,
        `GET /connectors/${id}/fields`,
        `GET /connectors/${id}/sources`,
        `GET /connectors/${id}/sources/1`,
        `PUT /connectors/${id}/sources/1`,
      ]
    ) {
      const extras = request.startsWith("PUT") ? { body: {} } : {};
      const { status, body } = await send(sandbox, request, extras);
      assertEquals(status, 404, request);
      assertEquals(body.code, "notFound");
      assertEquals(body.description, "No such connector");
    }
  }
});

Deno.test("createSandbox() answers 404 where the connector has no such source", async () => {
  const sandbox = createSandbox();
  // The source 3 is there, at another connector.
  for (const id of ["3", "0", "-1", "1.0", "directaccess"]) {
    for (const method of ["GET", "PUT"]) {
      const extras = method === "PUT" ? { body: { disabled: null } } : {};
      const { status, body } = await send(
        sandbox,
        `${method} /connectors/${UUID}/sources/${id}`,
        extras,
      );
      assertEquals(status, 404, id);
      assertEquals(body.description, "No such source");
    }
  }
});

Deno.test("createSandbox() takes encoded nonsense in a path for an id that nothing has", async () => {
  const sandbox = createSandbox();
  for (
    const id of [
      "%",
      "%zz",
      "%C3%28",
      "%00",
      "%0A",
      "%2F",
      `..%2F${UUID}`,
      `${UUID}%2Fsources`,
      "%7B%22a%22%3A1%7D",
      "%F0%9F%92%A9",
      "__proto__",
      "constructor",
      "x".repeat(5000),
    ]
  ) {
    const { status, body } = await send(sandbox, `GET /connectors/${id}`);
    assertEquals(status, 404, id);
    assertEquals(body.description, "No such connector", id);
  }
});

Deno.test("createSandbox() takes '..' in a path for what a URL makes of it", async () => {
  const sandbox = createSandbox();
  for (const id of ["..", "%2e%2e", ".%2E"]) {
    const { status, body } = await send(sandbox, `GET /connectors/${id}`);
    assertEquals([status, body.description], [404, "No such route"]);
  }
});

Deno.test("createSandbox() decodes what is encoded in a path", async () => {
  const sandbox = createSandbox();
  const encoded = UUID.replaceAll("-", "%2D");
  const { body } = await send(sandbox, `GET /%63onnectors/${encoded}`);
  assertEquals(body.uuid, UUID);
});

Deno.test("createSandbox() takes ids with commas between them, encoded or not", async () => {
  const sandbox = createSandbox();
  for (const ids of ["1,2,3", "1%2C2%2c3"]) {
    const { status, body } = await send(sandbox, `PUT /connectors/${ids}`, {
      body: { hidden: false },
    });
    assertEquals(status, 200);
    assertEquals(body.total, 3);
  }
});

Deno.test("createSandbox() answers 404, and changes nothing, if one of several ids is unknown", async () => {
  const sandbox = createSandbox();
  for (const ids of ["1,99999", "1,", ",1", "1,,2", ","]) {
    const { status, body } = await send(sandbox, `PUT /connectors/${ids}`, {
      body: { hidden: true },
    });
    assertEquals(status, 404, ids);
    assertEquals(body.description, "No such connector");
  }
  const { body } = await send(sandbox, "GET /connectors/1");
  assertEquals(body.hidden, false);
});

Deno.test("createSandbox() is under '/2.0' of any host, and nowhere else", async () => {
  const sandbox = createSandbox();
  const { body } = await send(sandbox, `GET /connectors/${UUID}`);
  const host = "http://localhost:8080";
  const there = await sandbox.fetch(`${host}/2.0/connectors/${UUID}`);
  assertEquals(await there.json(), body);
  for (const base of ["", "/2", "/2.0/2.0", "/v2.0", "/2.0.0", "/2%2E1"]) {
    const response = await sandbox.fetch(`${host}${base}/connectors/${UUID}`);
    assertEquals(response.status, 404, base);
    assertEquals((await response.json()).description, "No such route");
  }
});
